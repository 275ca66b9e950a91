from collections.abc import Callable, Mapping
from math import isfinite
PREFIX = 'APP_'

def resolve_config(defaults: Mapping[str, object], file: Mapping[str, object], env: Mapping[str, str | None], overrides: Mapping[str, object]) -> dict[str, object]:
    found: dict[str, object] = {}
    for layer in (defaults, file, overrides, _from_environment(env)):
        for key, value in layer.items():
            if key not in SETTINGS:
                raise ValueError(f'unknown setting {key!r}; known are {', '.join(SETTINGS)}')
            if value is not None:
                found[key] = SETTINGS[key](key, value)
    missing = [key for key in SETTINGS if key not in found]
    if missing:
        raise ValueError(f'no layer sets {', '.join(missing)}')
    return {key: found[key] for key in SETTINGS}

def _from_environment(env: Mapping[str, str | None]) -> dict[str, object]:
    known = {PREFIX + key.upper(): key for key in SETTINGS}
    return {known.get(name, name): None if value == '' else value for name, value in env.items() if name.startswith(PREFIX)}

def _share(key: str, value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        raise ValueError(f'{key} must be a number, not {value!r}')
    try:
        number = float(value)
    except (ValueError, OverflowError):
        raise ValueError(f'{key} cannot be read as a number: {value!r}') from None
    if not isfinite(number):
        raise ValueError(f'{key} must be finite, not {number}')
    if not 0 <= number <= 1:
        raise ValueError(f'{key} must be from 0 to 1, not {number}')
    return number

def _count(key: str, value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int | str):
        raise ValueError(f'{key} must be a whole number, not {value!r}')
    try:
        number = int(value)
    except ValueError:
        raise ValueError(f'{key} cannot be read as a whole number: {value!r}') from None
    if number < 1:
        raise ValueError(f'{key} must be at least 1, not {number}')
    return number

def _switch(key: str, value: object) -> bool:
    if isinstance(value, bool):
        return value
    if isinstance(value, str):
        word = value.strip().lower()
        if word in ('1', 'true', 'yes', 'on'):
            return True
        if word in ('0', 'false', 'no', 'off'):
            return False
    raise ValueError(f'{key} must be true or false, not {value!r}')

def _text(key: str, value: object) -> str:
    if not isinstance(value, str):
        raise ValueError(f'{key} must be a text, not {value!r}')
    return ''.join(value)
SETTINGS: dict[str, Callable[[str, object], object]] = {'threshold': _share, 'batch': _count, 'debug': _switch, 'endpoint': _text}
