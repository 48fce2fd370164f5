declare const brand: unique symbol;

/** A branded string: an id of one kind cannot be given where another is asked. */
export type Id<Kind extends string> = string & { readonly [brand]: Kind };

/** A government: the first part of every body's name, such as `sukamaju`; national bodies are `nasional` (design idea 7). */
export type Home = Id<'home'>;
/** A person's id within the home that registered them first. */
export type PersonId = Id<'person'>;
/** A public body `<region>/<name>`. */
export type BodyId = Id<'body'>;
/** A post of a body `<region>/<name>#<post>`. */
export type PostId = Id<'post'>;
/** A person anywhere: the government of first registration and the id there. */
export type PersonRef = { readonly home: Home; readonly id: PersonId };

/** Marks a string that has been checked where it entered as an id of its kind. */
export const as = <T extends Id<string>>(value: string): T => value as T;

/** The body of a post. */
export const bodyOf = (post: PostId): BodyId => as<BodyId>(post.slice(0, post.indexOf('#')));

/** The government a body or post belongs to. */
export const homeOf = (body: BodyId | PostId): Home => as<Home>(body.slice(0, body.indexOf('/')));
