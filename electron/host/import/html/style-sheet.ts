/** What a rule of a style sheet, or a style attribute, says of type and place. Sizes and places in pixels. */
export interface TypeStyle {
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly top?: number;
  readonly left?: number;
  readonly height?: number;
  readonly width?: number;
  readonly border?: boolean;
  readonly absolute?: boolean;
  readonly hidden?: boolean;
}

const longestSheet = 2_000_000;

/** Reads those rules of a style sheet that name one class; converters from PDF write their type that way. */
export function readStyleSheet(css: string): ReadonlyMap<string, TypeStyle> {
  const styles = new Map<string, TypeStyle>();
  for (const [, selector = '', body = ''] of css
    .slice(0, longestSheet)
    .matchAll(/([^{}]{1,300})\{([^{}]{0,2000})\}/g)) {
    for (const part of selector.split(',')) {
      const name = /^(?:[a-z]+)?\.([\w-]+)$/i.exec(part.trim())?.[1];
      if (name !== undefined) styles.set(name, { ...styles.get(name), ...readDeclarations(body) });
    }
  }
  return styles;
}

/** Reads declarations as a style attribute holds them. */
export function readDeclarations(text: string): TypeStyle {
  let style: TypeStyle = {};
  for (const declaration of text.slice(0, 2000).split(';')) {
    const cut = declaration.indexOf(':');
    if (cut < 0) continue;
    style = {
      ...style,
      ...read(
        declaration.slice(0, cut).trim().toLowerCase(),
        declaration
          .slice(cut + 1)
          .trim()
          .toLowerCase(),
      ),
    };
  }
  return style;
}

function read(name: string, value: string): TypeStyle {
  const pixels = toPixels(value);
  switch (name) {
    case 'font': {
      const size = /([\d.]+)(px|pt)/.exec(value)?.[0];
      const pixelSize = size === undefined ? undefined : toPixels(size);
      return {
        bold: /\bbold\b/.test(value),
        italic: /\bitalic\b/.test(value),
        ...(pixelSize === undefined ? {} : { size: pixelSize }),
      };
    }
    case 'font-size':
      return pixels === undefined ? {} : { size: pixels };
    case 'font-weight':
      return { bold: value === 'bold' || Number(value) >= 600 };
    case 'font-style':
      return { italic: value === 'italic' };
    case 'font-family':
      return /bold/.test(value) ? { bold: true } : {};
    case 'position':
      return { absolute: value === 'absolute' };
    case 'top':
    case 'left':
    case 'width':
    case 'height':
      return pixels === undefined ? {} : { [name]: pixels };
    case 'border':
      return { border: /\d/.test(value) && !/^0|none/.test(value) };
    case 'display':
      return { hidden: value === 'none' };
    default:
      return {};
  }
}

function toPixels(value: string): number | undefined {
  const match = /^(-?[\d.]{1,12})(px|pt)?/.exec(value);
  if (match === null) return undefined;
  const number = Number(match[1]);
  if (!Number.isFinite(number)) return undefined;
  return match[2] === 'pt' ? (number * 4) / 3 : number;
}
