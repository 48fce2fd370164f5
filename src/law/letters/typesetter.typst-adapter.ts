import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { codeOf } from './literal.ts';
import type { Setting, Typesetter } from './typesetter.port.ts';

/**
 * Typst in this process: for tests and for the press, the child process that `openPress` keeps. The workspace is the templates'
 * folder and nothing else, so no template can read another file. A sign that none of our fonts holds is set as its code.
 */
export function openTypst(): Typesetter {
  const font = (script: string, name: string) =>
    readFileSync(new URL(`../fonts/${name}`, import.meta.resolve(`@embedpdf/fonts-${script}`)));
  const compiler = NodeCompiler.create({
    workspace: fileURLToPath(new URL('./templates', import.meta.url)),
    fontArgs: [
      {
        fontBlobs: [
          font('arabic', 'NotoNaskhArabic-Regular.ttf'),
          font('arabic', 'NotoNaskhArabic-Bold.ttf'),
          font('sc', 'NotoSansHans-Regular.otf'),
        ],
      },
    ],
  });
  let made = 0;
  return {
    async typeset(setting) {
      try {
        return set(compiler, setting);
      } finally {
        // What ten letters did not need again is forgotten.
        if (++made % 10 === 0) compiler.evictCache(1);
      }
    },
    async close() {},
  };
}

/** As often as signs are found that no font holds; each round takes away all that the last one named. */
const rounds = 6;

function set(compiler: NodeCompiler, setting: Setting): Uint8Array {
  let { data } = setting;
  for (let round = 0; ; round++) {
    try {
      return pdfOf(compiler, setting, data);
    } catch (error) {
      const signs = round < rounds ? signsWithoutFont(String(error)) : [];
      if (signs.length === 0) throw error;
      // The sheet is JSON with its signs unescaped, so they can be replaced where they stand.
      data = data.replace(
        new RegExp(`[${signs.map((sign) => `\\u{${sign.codePointAt(0)?.toString(16)}}`).join('')}]`, 'gu'),
        codeOf,
      );
    }
  }
}

function pdfOf(compiler: NodeCompiler, { template, epochSeconds }: Setting, data: string): Uint8Array {
  const compiled = compiler.compile({ mainFileContent: template, inputs: { data } });
  if (!compiled.result)
    throw new Error(`the template does not compile: ${complaint(compiled.takeDiagnostics()?.shortDiagnostics)}`);
  try {
    return compiler.pdf(compiled.result, { pdfStandard: 'a-2a', pdfTags: true, creationTimestamp: epochSeconds });
  } catch (error) {
    // The compiler's own error has an empty message and says what was wrong in `code`.
    throw new Error(typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : String(error));
  }
}

const complaint = (diagnostics: unknown): string => JSON.stringify(diagnostics ?? 'no reason given').slice(0, 2000);

/** The signs in "the text `…` could not be displayed"; the compiler escapes some of them as `\u{…}`, once or twice. */
function signsWithoutFont(complaint: string): readonly string[] {
  const texts = [...complaint.matchAll(/the text `\\*"(.{1,400}?)\\*"` could not be displayed/gu)].map((m) => m[1] ?? '');
  const signs = texts.flatMap((text) => [
    ...text.replace(/\\+u\{([0-9a-f]{1,6})\}/g, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16))),
  ]);
  return [...new Set(signs)].filter((sign) => (sign.codePointAt(0) ?? 0) > 0x7e);
}
