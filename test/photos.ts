import { crc32, deflateSync } from 'node:zlib';
import { PDFDocument, PDFName } from 'pdf-lib';
import sharp from 'sharp';

/** A photo of noise, so that it has the size of one: its place and camera in the metadata, lying on its side (orientation 6). */
export const photo = (width = 640, height = 480): Promise<Uint8Array> =>
  sharp({ create: { width, height, channels: 3, background: '#888', noise: { type: 'gaussian', mean: 128, sigma: 40 } } })
    .withExif({ IFD0: { Model: 'Kamera Rahasia' }, IFD3: { GPSLatitude: '6/1 10/1 0/1', GPSLatitudeRef: 'S' } })
    .withMetadata({ orientation: 6 })
    .jpeg({ quality: 80 })
    .toBuffer();

/** A plain picture as PNG or WebP, seen through at one half. */
export const picture = (kind: 'png' | 'webp', width = 300, height = 200): Promise<Uint8Array> =>
  sharp({ create: { width, height, channels: 4, background: { r: 200, g: 0, b: 0, alpha: 0.5 } } })
    [kind]()
    .toBuffer();

/** A small PNG that unpacks to 400 million pixels. */
export function bomb(side = 20_000): Uint8Array {
  const part = (name: string, data: Uint8Array): Buffer => {
    const body = Buffer.concat([Buffer.from(name), data]);
    const ends = Buffer.alloc(8);
    ends.writeUInt32BE(data.length, 0);
    ends.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  head[8] = 1;
  const rows = deflateSync(Buffer.alloc(side * (1 + side / 8)));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, part('IHDR', head), part('IDAT', rows), part('IEND', Buffer.alloc(0))]);
}

/** A PDF of so many pages. */
export async function pdf(pages = 1, change: (document: PDFDocument) => void = () => {}): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  for (let page = 0; page < pages; page++) document.addPage();
  change(document);
  return document.save({ useObjectStreams: false });
}

/** A PDF that runs JavaScript when it is opened. */
export const scriptPdf = (): Promise<Uint8Array> => pdf(1, (document) => document.addJavaScript('hello', 'app.alert("x")'));

/** A PDF that starts a program from a link on its page. */
export const launchPdf = (): Promise<Uint8Array> =>
  pdf(1, (document) => {
    const action = document.context.obj({ S: 'Launch', F: 'cmd.exe' });
    document.getPage(0).node.set(PDFName.of('AA'), document.context.obj({ O: action }));
  });

/** A PDF that says it is encrypted. */
export async function lockedPdf(): Promise<Uint8Array> {
  const text = Buffer.from(await pdf()).toString('latin1');
  return Buffer.from(text.replace('trailer\n<<', 'trailer\n<<\n/Encrypt << /Filter /Standard /V 2 /R 3 >>'), 'latin1');
}

/** 160 × 120 pixels as a phone sends them: red above left, a blue disc below right. */
export const heic = (): Uint8Array => Buffer.from(heicText, 'base64');

const heicText = `
AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAAkZtZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAA
AA5waXRtAAAAAAABAAAANGlsb2MAAAAAREAAAgABAAAAAAJqAAEAAAAAAAAB0wACAAAAAAQ9AAEAAAAAAAAAJgAAADhpaW5mAAAA
AAACAAAAFWluZmUCAAAAAAEAAGh2YzEAAAAAFWluZmUCAAAAAAIAAGh2YzEAAAABhWlwcnAAAAFgaXBjbwAAAHhodmNDAQNwAAAA
AAAAAAAAHvAA/P34+AAADwMgAAEAGEABDAH//wNwAAADAJAAAAMAAAMAHroCQCEAAQArQgEBA3AAAAMAkAAAAwAAAwAeoBQgeWW6
kkprm4EBAwIAAAMAAgAAAwACECIAAQAHRAHBcrBiQAAAABRpc3BlAAAAAAAAAKAAAAB4AAAAEHBpeGkAAAAAAwgICAAAAHNodmND
AQQIAAAAAAAAAAAAHvAA/Pz4+AAADwMgAAEAF0ABDAH//wQIAAADAJ/4AAADAAAeugJAIQABACdCAQEECAAAAwCf+AAAAwAAHsBQ
geWW6kkprmwIAAADAAgAAAMACEAiAAEAB0QBwXKwYkAAAAAUaXNwZQAAAAAAAACgAAAAeAAAAA5waXhpAAAAAAEIAAAAJ2F1eEMA
AAAAdXJuOm1wZWc6aGV2YzoyMDE1OmF1eGlkOjEAAAAAHWlwbWEAAAAAAAAAAgABA4ECgwACBIQFhocAAAAaaXJlZgAAAAAAAAAO
YXV4bAACAAEAAQAAAgFtZGF0AAABzygBr1R7cJ8mIYqZJf//ZV3/9tfkPn79Z46fOQs/BIi3rPUH5Ez8n96HfpuFUTM9z82be8PX
VY7UVzxlRS/r8t+h8bRo7R/Nb7acmF1L3Tr9AQoiAcX9REbc9WyDi7AdGxevi/Cr8uvfhFDacJWBNMtxQQAAAwAAILe0EZvEhODw
yWg3fXt1sAn8tMsdgPP0WlCX1Fi9YZw8Un/EP47nthcPWqjmRHxgfylopfkN5FEgTN9IJ57KsINiog5kohsP2p5muthXsUFgUYj9
IVVtW53WFxxL7oKlAAFLP6QPtZxixEdU2Fgoq7h3J0xC9ONecFrPcOypMfHCR2cuoaK+eASlS8EkHP9jI+PrfOVlqS7e37BYn8Ha
ZYtN4X8DHi0J9iPdnHSn/q+UlrpZEP0xtfUDOkNSqAKwBkHcupj8MybRwO3RghCM8JyqghYkMceeWi3tBWKxBh0UPRWZ5umP6ESP
mpAk/n+qs6J3wM7dH0IrzNTrLLqbNCG8hGlff/SjnKDZXlW0CEc6L68HUSEd2IxaG3rMWwBdMzLbSc3aS5+gnayTBQGEJceTDNPM
ofxMPONNLgu5EKJ7kW2Sk6yCgGcO6hWwUFKTRGa+kd2AAVMAAAAiKAGuqJvvErD0H7yyQ4EGVlb+QLg2YAAAAwCBAAADADnBOw==
`;

/** Bytes as a stream, in pieces. */
export async function* pieces(bytes: Uint8Array, size = 10_000): AsyncGenerator<Uint8Array, void, void> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** A stream in memory. */
export async function whole(bytes: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const piece of bytes) all.push(piece);
  return Buffer.concat(all);
}
