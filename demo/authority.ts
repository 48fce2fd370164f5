import type { Authority, StepKind } from '#bodies';
import { as, type PostId } from '#ground';
import { date, demoBodies, postId } from './bodies.ts';

/** What prepares or hands over a decision, without being one. */
const preparing: readonly StepKind[] = ['check', 'recommend', 'inspect', 'meet', 'initial', 'pay', 'register', 'deliver'];

/** The matters of each body's field: what its posts prepare by the regional act that sets its duties. */
const matters: Readonly<Record<string, readonly string[]>> = {
  'sukamaju/bupati': ['*'],
  'sukamaju/setda': ['organisation/*', 'complaint/*'],
  'sukamaju/dpmptsp': ['*'],
  'sukamaju/dinkes': ['health/*'],
  'sukamaju/kesbangpol': ['research', 'research/*'],
  'sukamaju/disdukcapil': ['population/*'],
  'sukamaju/dpupr': ['building/*', 'land/*'],
  'sukamaju/dlh': ['environment/*', 'building/*'],
  'sukamaju/dinsos': ['social/*'],
  'sukamaju/rsud': ['health/care'],
  'sukamaju/inspektorat': ['oversight/*', 'complaint/*'],
  'sukamaju/tirta-sukamaju': ['water/*'],
  'sukamaju/administrator-kek': ['special-zone/*'],
  'sukamaju/kecamatan-mekarsari': ['statement/*'],
  'sukamaju/desa-sidomukti': ['statement/*'],
  'cendana-raya/gubernur': ['*'],
  'cendana-raya/dpmptsp': ['*'],
  'cendana-raya/dinkes': ['health/*'],
  'cendana-raya/komisi-informasi': ['information/*'],
};

/** The regional act that sets the duties of the bodies of each government, as UU 23/2014 ps 212(4) orders. */
const dutyActs: Readonly<Record<string, string>> = {
  sukamaju: 'perbup/sukamaju/2016/45',
  'cendana-raya': 'pergub/cendana-raya/2016/60',
};

const began = date('2017-01-02');

/** The duties of every post but those that keep the record, by the regional act that orders the bodies. */
const duties: readonly Authority[] = demoBodies.flatMap((body) =>
  body.posts
    .filter((post) => !post.post.endsWith('administrator'))
    .map((post) => ({
      id: `duty-${post.post}`,
      kind: 'attribution' as const,
      giver: 'law' as const,
      to: postId(body.id, post.post),
      act: dutyActs[body.id.slice(0, body.id.indexOf('/'))] ?? '',
      orderedBy: 'uu/2014/23~212',
      from: began,
      scope: { matters: matters[body.id] ?? [], does: preparing },
    })),
);

type Decides = Partial<Omit<Authority, 'to' | 'scope' | 'from'>> & { readonly from?: string };

const decides = (id: string, to: string, scope: readonly string[], act: string, more: Decides = {}): Authority => {
  const { from, ...rest } = more;
  return {
    id,
    kind: 'attribution',
    giver: 'law',
    to: as<PostId>(to),
    act,
    ...rest,
    from: from ? date(from) : began,
    scope: { matters: scope, does: ['decide'] },
  };
};

const regent = as<PostId>('sukamaju/bupati#regent');
const governor = as<PostId>('cendana-raya/gubernur#governor');
/** PP 96/2012 ps 16: a regent or governor delegates to the head of the one-door unit by an act of their own. */
const oneDoor = { kind: 'delegation', orderedBy: 'pp/2012/96~16' } as const;
/** UU 23/2014 ps 350: licences are given by the head of region through a one-door unit. */
const mayHandOn = { onward: 'uu/2014/23~350' } as const;
const byRegion = { orderedBy: 'uu/2014/23~212' } as const;

/** Who decides, by which law. The regional acts are fictional, like the region; the national ones are real. */
const decisions: readonly Authority[] = [
  decides('health-practice', regent, ['health/practice'], 'uu/2023/17~264', { ...mayHandOn, from: '2023-08-08' }),
  decides('licences', regent, ['investment/*', 'building/*', 'environment/*', 'trade/*'], 'uu/2014/23~350', mayHandOn),
  decides('delegated-health-practice', 'sukamaju/dpmptsp#head', ['health/practice'], 'perbup/sukamaju/2018/21', {
    ...oneDoor,
    giver: regent,
    from: '2018-05-02',
  }),
  decides(
    'delegated-licences',
    'sukamaju/dpmptsp#head',
    ['investment/*', 'building/*', 'environment/*', 'trade/*'],
    'perbup/sukamaju/2018/21',
    {
      ...oneDoor,
      giver: regent,
      from: '2018-05-02',
    },
  ),
  decides('research', 'sukamaju/kesbangpol#head', ['research', 'research/*'], 'perbup/sukamaju/2016/45', byRegion),
  decides('population', 'sukamaju/disdukcapil#head', ['population/*'], 'uu/2013/24~8'),
  decides('health-services', 'sukamaju/dinkes#head', ['health/services/*'], 'perbup/sukamaju/2016/45', byRegion),
  decides('land-use', 'sukamaju/dpupr#head', ['land/*'], 'perbup/sukamaju/2016/45', byRegion),
  decides('environmental-approval', 'sukamaju/dlh#head', ['environment/statement'], 'perbup/sukamaju/2016/45', byRegion),
  decides('social-help', 'sukamaju/dinsos#head', ['social/*'], 'perbup/sukamaju/2016/45', byRegion),
  decides('care', 'sukamaju/rsud#head', ['health/care'], 'perbup/sukamaju/2016/45', byRegion),
  decides('oversight', 'sukamaju/inspektorat#head', ['oversight/*'], 'perbup/sukamaju/2016/45', byRegion),
  decides('water', 'sukamaju/tirta-sukamaju#head', ['water/*'], 'perda/sukamaju/2019/3', {
    orderedBy: 'uu/2014/23~331',
    from: '2019-04-01',
  }),
  decides('special-zone', 'sukamaju/administrator-kek#head', ['special-zone/*'], 'uu/2009/39~23'),
  decides('district-statements', 'sukamaju/kecamatan-mekarsari#head', ['statement/*'], 'perbup/sukamaju/2016/45', byRegion),
  decides('village-statements', 'sukamaju/desa-sidomukti#head', ['statement/*'], 'uu/2014/6~26'),
  decides('organisation', 'sukamaju/setda#secretary', ['organisation/*'], 'perbup/sukamaju/2016/45', byRegion),
  decides('provincial-licences', governor, ['health/facility', 'investment/*'], 'uu/2014/23~350', mayHandOn),
  decides(
    'delegated-provincial-licences',
    'cendana-raya/dpmptsp#head',
    ['health/facility', 'investment/*'],
    'pergub/cendana-raya/2017/54',
    {
      ...oneDoor,
      giver: governor,
      from: '2017-09-01',
    },
  ),
  decides('provincial-health', 'cendana-raya/dinkes#head', ['health/services/*'], 'pergub/cendana-raya/2016/60', byRegion),
  decides('information-disputes', 'cendana-raya/komisi-informasi#head', ['information/*'], 'uu/2008/14~26'),
  decides('mandated-copies', 'sukamaju/dpmptsp#secretary', ['health/practice'], 'kepkadis/sukamaju/dpmptsp/2025/7', {
    kind: 'mandate',
    giver: as<PostId>('sukamaju/dpmptsp#head'),
    from: '2025-02-03',
  }),
];

/** Every grant of authority of the demonstration, givers before receivers. */
export const demoAuthorities: readonly Authority[] = [...duties, ...decisions];
