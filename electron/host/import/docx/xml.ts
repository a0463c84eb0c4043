import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS } from 'saxes';
import { YttraError } from '../../../../shared/errors.ts';
import { damaged } from './archive.ts';

/** An element as it opens; names without their prefix, because Word's namespaces come in two editions. */
export interface XmlElement {
  readonly name: string;
  attribute(name: string): string | undefined;
}

export interface XmlHandler {
  open(element: XmlElement): void;
  close(name: string): void;
  text(text: string): void;
}

const bytesAPortion = 256 * 1024;
const deepest = 400;

/**
 * Reads XML in portions, giving way after each. No document type is let in, so there are no entities but the five of XML itself.
 * Throws `unreadableFile`.
 */
export function* readXml(bytes: Uint8Array, handler: XmlHandler): Generator<number, void> {
  const parser = new SaxesParser({ xmlns: true });
  let depth = 0;
  parser.on('doctype', () => {
    throw damaged();
  });
  parser.on('opentag', tag => {
    if (++depth > deepest) throw damaged();
    handler.open(elementOf(tag));
  });
  parser.on('closetag', tag => {
    depth--;
    handler.close(tag.local);
  });
  parser.on('text', text => handler.text(text));
  parser.on('cdata', text => handler.text(text));
  parser.on('error', () => {
    throw damaged();
  });
  const decoder = new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8');
  try {
    for (let from = 0; from < bytes.length; from += bytesAPortion) {
      parser.write(decoder.decode(bytes.subarray(from, from + bytesAPortion), { stream: true }));
      yield from;
    }
    parser.close();
  } catch (error) {
    throw error instanceof YttraError ? error : damaged();
  }
}

function elementOf(tag: SaxesTagNS): XmlElement {
  return {
    name: tag.local,
    attribute: name => {
      for (const attribute of Object.values<SaxesAttributeNS>(tag.attributes)) {
        if (attribute.local === name) return attribute.value;
      }
      return undefined;
    },
  };
}
