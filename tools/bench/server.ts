import { isRefusal, Temporal } from '#ground';
import { migrateJobs } from '#journal/acts';
import { appUrl, migrate, openStore, readSettings, startEmbedded, workerUrl } from '#store';
import { serveHouse } from '#web';
import { demonstration } from '../../demo/index.ts';
import { openDoor } from '../../src/door.ts';
import { startJobs } from '../../src/jobs.ts';
import { openWorks, takeKey } from '../../src/works.ts';

/**
 * The server of a bench run: the product on its embedded database, whose jobs begin when the bench says `jobs`, so that a
 * measured request is the request alone. Says `{ready, ownerUrl, nearUrl}` when the door is open.
 */
async function serve(): Promise<void> {
  const settings = must(readSettings(process.env));
  const embedded = must(await startEmbedded(settings.data));
  must(await migrate(embedded.ownerUrl));
  await migrateJobs(workerUrl(embedded.ownerUrl));
  const store = openStore(appUrl(embedded.nearUrl), 10);
  const ground = { store, settings, data: settings.data, clock: () => Temporal.Now.instant(), log: () => undefined };
  must(await takeKey(ground));
  if (embedded.fresh) {
    must(await demonstration.load(store, ground.clock()));
    await embedded.settle();
  }
  const standIns = await demonstration.standIns();
  const works = must(await openWorks(ground, standIns));
  const { app, idp } = await openDoor(works, undefined);
  const served = await serveHouse({ app, port: settings.port, ...(idp === undefined ? {} : { idp }) });
  let jobs: { stop(): Promise<void> } | undefined;
  process.on('message', async (message) => {
    if (message === 'jobs') {
      jobs ??= await startJobs(works, embedded.ownerUrl);
      process.send?.({ jobs: true });
    }
    if (message === 'stop') {
      await served.close();
      await jobs?.stop();
      await works.close();
      await standIns.stop();
      await store.close();
      await embedded.stop();
      process.exit(0);
    }
  });
  process.send?.({ ready: true, ownerUrl: embedded.ownerUrl, nearUrl: embedded.nearUrl });
}

function must<T>(outcome: T): Exclude<T, { readonly refusal: unknown }> {
  if (isRefusal(outcome)) throw new Error(`${outcome.name} ${JSON.stringify(outcome.params)}`);
  return outcome as Exclude<T, { readonly refusal: unknown }>;
}

await serve();
