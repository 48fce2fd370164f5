import { absent, homeOf, isRefusal, system, type Words } from '#ground';
import { nameCustodian } from '#identity/acts';
import type { Verb } from '#store';
import { isPostId } from './body.ts';
import { directory } from './directory.rows.ts';
import { sentences } from './refusal-words.ts';

/** `npx satupintu custodian POST`: names the post that keeps personal data and answers requests for erasure (UU 27/2022 ps 53). */
export const custodianVerb: Verb = {
  name: 'custodian',
  usage: 'REGION/BODY#POST',
  summary: {
    id: 'menetapkan jabatan yang melaksanakan pelindungan data pribadi',
    en: 'name the post that keeps personal data and answers requests for erasure',
  },
  async run(args, io) {
    const [post, ...more] = args;
    if (post === undefined || more.length > 0 || !isPostId(post)) return io.misuse();
    const home = homeOf(post);
    const actor = system(home, 'custodian');
    return io.withStore(async ({ store }) => {
      const refused = await store.withContext(actor, async (tx) => {
        if (!(await directory(tx)).posts.has(post)) return absent('no-post');
        await nameCustodian(tx, { home, post, at: io.now(), actor });
        return undefined;
      });
      if (isRefusal(refused)) return io.refuse(sentences[refused.name] ?? { id: refused.name, en: refused.name });
      io.out(done[io.lang].replace('{post}', post));
      return 0;
    });
  },
};

const done: Words = {
  id: 'Pejabat pelindungan data pribadi: {post}. Permintaan penghapusan dijawab di /personal-data/requests.',
  en: 'Personal data is kept by {post}. Requests for erasure are answered at /personal-data/requests.',
};
