import type { XmlElement, XmlHandler } from './xml.ts';

/** Gathers the texts of footnotes.xml or endnotes.xml by their ids. */
export class NoteReader implements XmlHandler {
  readonly texts = new Map<string, string>();
  #id: string | undefined;
  #inText = false;

  open(element: XmlElement): void {
    if (element.name === 'footnote' || element.name === 'endnote') {
      this.#id = element.attribute('type') === undefined ? element.attribute('id') : undefined;
      if (this.#id !== undefined) this.texts.set(this.#id, '');
    } else if (element.name === 't') this.#inText = true;
    else if (element.name === 'p' || element.name === 'br' || element.name === 'tab') this.text(' ', true);
  }

  close(name: string): void {
    if (name === 't') this.#inText = false;
  }

  text(text: string, always = false): void {
    if (this.#id !== undefined && (this.#inText || always))
      this.texts.set(this.#id, (this.texts.get(this.#id) ?? '') + text);
  }
}
