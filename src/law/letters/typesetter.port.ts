/** What is set: the template's whole source, the sheet as JSON (data, never source), and the time that the file bears. */
export type Setting = { readonly template: string; readonly data: string; readonly epochSeconds: number };

/** Makes PDF/A-2a files, tagged, fonts embedded. Rejects when the template is broken or the typesetter hangs or dies. */
export type Typesetter = {
  typeset(setting: Setting): Promise<Uint8Array>;
  close(): Promise<void>;
};
