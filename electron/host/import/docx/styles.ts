import type { XmlElement, XmlHandler } from './xml.ts';

/** What a paragraph style says of headings and numbering. */
export interface ParagraphStyle {
  readonly name: string;
  readonly basedOn: string | undefined;
  /** 1 for a chapter; undefined where the style itself says nothing. */
  readonly level: number | undefined;
  readonly numbering: { readonly id: string; readonly level: number } | undefined;
}

const headingName = /^(?:heading|rubrik|överskrift) ?(\d)/i;

/** Gathers the paragraph styles of styles.xml. */
export class StyleReader implements XmlHandler {
  readonly styles = new Map<string, ParagraphStyle>();
  #id: string | undefined;
  #style:
    | {
        name: string;
        basedOn: string | undefined;
        level: number | undefined;
        numId: string | undefined;
        numLevel: number;
      }
    | undefined;

  open(element: XmlElement): void {
    const value = element.attribute('val') ?? '';
    if (element.name === 'style') {
      this.#id = element.attribute('styleId');
      this.#style = { name: '', basedOn: undefined, level: undefined, numId: undefined, numLevel: 0 };
    }
    const style = this.#style;
    if (style === undefined) return;
    if (element.name === 'name') {
      style.name = value;
      const level = headingName.exec(value)?.[1];
      if (level !== undefined) style.level = Number(level);
    } else if (element.name === 'basedOn') style.basedOn = value;
    else if (element.name === 'outlineLvl' && Number(value) < 9) style.level ??= Number(value) + 1;
    else if (element.name === 'numId') style.numId = value;
    else if (element.name === 'ilvl') style.numLevel = Number(value);
  }

  close(name: string): void {
    if (name !== 'style' || this.#style === undefined || this.#id === undefined) return;
    const { numId, numLevel, ...style } = this.#style;
    this.styles.set(this.#id, {
      ...style,
      numbering: numId === undefined ? undefined : { id: numId, level: numLevel },
    });
    this.#style = undefined;
  }

  text(): void {}

  /** What the style says, or the styles that it is based on. */
  find<Key extends 'level' | 'numbering'>(id: string | undefined, key: Key): ParagraphStyle[Key] | undefined {
    let style = id === undefined ? undefined : this.styles.get(id);
    for (let depth = 0; style !== undefined && depth < 20; depth++) {
      if (style[key] !== undefined) return style[key];
      style = style.basedOn === undefined ? undefined : this.styles.get(style.basedOn);
    }
    return undefined;
  }
}
