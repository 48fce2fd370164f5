/**
 * Who may do what: each route of the house, and what each role is told there. A number is the status; `in`: on to sign in;
 * `on`: done, and on to the next page. Columns: nobody signed in; the applicant whose case, draft and message it is; another
 * applicant; the officers of that case, `sdk` of another body; the staff administrator of the body; an officer of a body that has nothing
 * to do with the case; the government's administrator; who keeps personal data. `test/matrix.test.ts` holds the house to it.
 */
export const table = `
                                                | visitor applicant other front sdk  section secretary head staff foreign government custodian
# Open to everybody.
GET /assets/:file                               | 200     200       200   200   200  200     200       200  200   200     200        200
GET /healthz                                    | 200     200       200   200   200  200     200       200  200   200     200        200
GET /                                           | 200     200       200   200   200  200     200       200  200   200     200        200
GET /help                                       | 200     200       200   200   200  200     200       200  200   200     200        200
GET /accessibility                              | 200     200       200   200   200  200     200       200  200   200     200        200
GET /privacy                                    | 200     200       200   200   200  200     200       200  200   200     200        200
GET /complaints                                 | 200     200       200   200   200  200     200       200  200   200     200        200
GET /cookies                                    | 200     200       200   200   200  200     200       200  200   200     200        200
GET /bodies                                     | 200     200       200   200   200  200     200       200  200   200     200        200
GET /bodies/:region/:name                       | 200     200       200   200   200  200     200       200  200   200     200        200
GET /regulations                                | 200     200       200   200   200  200     200       200  200   200     200        200
GET /regulations/:id{.+}                        | 200     200       200   200   200  200     200       200  200   200     200        200
GET /services                                   | 200     200       200   200   200  200     200       200  200   200     200        200
GET /services/:region/:body/:service            | 200     200       200   200   200  200     200       200  200   200     200        200
GET /schema                                     | 200     200       200   200   200  200     200       200  200   200     200        200
GET /verify                                     | 200     200       200   200   200  200     200       200  200   200     200        200
POST /verify                                    | 200     200       200   200   200  200     200       200  200   200     200        200
GET /verify/:code                               | 200     200       200   200   200  200     200       200  200   200     200        200
GET /track                                      | 200     200       200   200   200  200     200       200  200   200     200        200
POST /track                                     | 422     422       422   422   422  422     422       422  422   422     422        422
# Signing in: each way needs what only its own beginning gives.
GET /sign-in                                    | on      on        on    on    on   on      on        on   on    on      on         on
GET /sign-in/callback                           | 409     409       409   409   409  409     409       409  409   409     409        409
GET /sign-in/problem                            | 409     409       409   409   409  409     409       409  409   409     409        409
GET /sign-in/role                               | in      200       200   200   200  200     200       200  200   200     200        200
POST /sign-in/role                              | 409     403       403   403   403  403     403       403  403   403     403        403
POST /sign-in/demonstration                     | 404     404       404   404   404  404     404       404  404   404     404        404
GET /sign-in/account/:uid                       | 409     409       409   409   409  409     409       409  409   409     409        409
POST /sign-in/account/:uid                      | 409     409       409   409   409  409     409       409  409   409     409        409
GET /sign-in/account/:uid/new                   | 409     409       409   409   409  409     409       409  409   409     409        409
POST /sign-in/account/:uid/new                  | 409     409       409   409   409  409     409       409  409   409     409        409
POST /sign-in/account/:uid/decline              | 409     409       409   409   409  409     409       409  409   409     409        409
GET /signed-out                                 | 200     200       200   200   200  200     200       200  200   200     200        200
GET /idp/.well-known/openid-configuration       | 200     200       200   200   200  200     200       200  200   200     200        200
GET /idp/jwks                                   | 200     200       200   200   200  200     200       200  200   200     200        200
GET /idp/auth                                   | on      on        on    on    on   on      on        on   on    on      on         on
POST /idp/token                                 | 400     400       400   400   400  400     400       400  400   400     400        400
# One’s own data and messages: a person for themselves, never in a post.
GET /my-data                                    | in      200       200   403   403  403     403       403  403   403     403        403
GET /my-data/document                           | in      200       200   403   403  403     403       403  403   403     403        403
POST /my-data/document                          | in      422       422   403   403  403     403       403  403   403     403        403
GET /my-data/contact                            | in      200       200   403   403  403     403       403  403   403     403        403
POST /my-data/contact                           | in      422       422   403   403  403     403       403  403   403     403        403
GET /my-data/name                               | in      200       200   403   403  403     403       403  403   403     403        403
POST /my-data/name                              | in      422       422   403   403  403     403       403  403   403     403        403
GET /my-data/password                           | in      200       200   403   403  403     403       403  403   403     403        403
POST /my-data/password                          | in      422       422   403   403  403     403       403  403   403     403        403
POST /my-data/sessions                          | in      on        on    403   403  403     403       403  403   403     403        403
GET /my-data/erasure                            | in      200       200   403   403  403     403       403  403   403     403        403
POST /my-data/erasure                           | in      422       200   403   403  403     403       403  403   403     403        403
GET /messages                                   | in      200       200   403   403  403     403       403  403   403     403        403
GET /messages/:id                               | in      200       404   403   403  403     403       403  403   403     403        403
GET /messages/paper                             | 403     403       403   200   200  200     200       200  200   200     200        200
POST /messages/paper/:id                        | 403     403       403   404   404  404     404       404  404   404     404        404
# Who keeps personal data, and nobody else.
GET /personal-data/requests                     | 403     403       403   403   403  403     403       403  403   403     403        200
GET /personal-data/requests/:id                 | 403     403       403   403   403  403     403       403  403   403     403        200
POST /personal-data/requests/:id                | 403     403       403   403   403  403     403       403  403   403     403        422
# Applying: by the code of the draft, which the applicant’s browser holds.
GET /services/:region/:body/:service/apply      | 200     200       200   200   200  200     200       200  200   200     200        200
POST /services/:region/:body/:service/apply     | on      on        on    on    on   on      on        on   on    on      on         on
GET /drafts/:home/:id                           | 404     on        404   404   404  404     404       404  404   404     404        404
GET /drafts/:home/:id/q/:page                   | 404     200       404   404   404  404     404       404  404   404     404        404
POST /drafts/:home/:id/q/:page                  | 404     422       404   404   404  404     404       404  404   404     404        404
GET /drafts/:home/:id/check                     | 404     200       404   404   404  404     404       404  404   404     404        404
GET /drafts/:home/:id/later                     | 404     200       404   404   404  404     404       404  404   404     404        404
GET /drafts/:home/:id/e/:requirement            | 404     200       404   404   404  404     404       404  404   404     404        404
POST /drafts/:home/:id/e/:requirement           | 404     on        404   404   404  404     404       404  404   404     404        404
POST /drafts/:home/:id/e/:requirement/files     | 404     on        404   404   404  404     404       404  404   404     404        404
POST /drafts/:home/:id/e/:requirement/uploads   | 404     201       404   404   404  404     404       404  404   404     404        404
POST /drafts/:home/:id/e/:requirement/ask       | 404     on        404   404   404  404     404       404  404   404     404        404
POST /drafts/:home/:id/e/:requirement/remove    | 404     on        404   404   404  404     404       404  404   404     404        404
GET /files/uploads/:home/:id                    | 404     200       404   404   404  404     404       404  404   404     404        404
PUT /files/uploads/:home/:id                    | 404     200       404   404   404  404     404       404  404   404     404        404
DELETE /files/uploads/:home/:id                 | 404     200       404   404   404  404     404       404  404   404     404        404
POST /drafts/:home/:id/submit                   | 403     on        404   403   403  403     403       403  403   403     403        403
GET /resume                                     | 200     200       200   200   200  200     200       200  200   200     200        200
POST /resume                                    | 422     422       422   422   422  422     422       422  422   422     422        422
GET /resume/:code                               | 422     422       422   422   422  422     422       422  422   422     422        422
# A case: its applicant, and the posts that its standard names; to all others it is not there.
GET /applications                               | in      200       200   in    in   in      in        in   in    in      in         in
GET /inbox                                      | in      in        in    200   200  200     200       200  200   200     200        200
GET /cases/:home/:id                            | 404     200       404   200   200  200     200       200  404   404     404        404
GET /cases/:home/:id/receipt                    | 404     200       404   on    on   on      on        on   on    on      on         on
GET /cases/:home/:id/files/:file                | 404     200       404   200   200  200     200       200  404   404     404        404
GET /cases/:home/:id/letters/:letter            | 404     200       404   200   404  200     200       200  404   404     404        404
GET /cases/:home/:id/decide                     | 404     403       404   403   403  403     403       200  404   404     404        404
POST /cases/:home/:id/steps/:step/return        | 404     403       404   422   403  403     403       403  404   404     404        404
POST /cases/:home/:id/steps/:step/accept        | 404     403       404   on    403  403     403       403  404   404     404        404
POST /cases/:home/:id/return                    | 404     403       404   403   403  422     403       403  404   404     404        404
POST /cases/:home/:id/steps/:step/advise        | 404     403       404   403   on   403     403       403  404   404     404        404
POST /cases/:home/:id/steps/:step/redraft       | 404     403       404   403   403  on      403       403  404   404     404        404
POST /cases/:home/:id/steps/:step/send-back     | 404     403       404   403   403  409     422       403  404   404     404        404
POST /cases/:home/:id/steps/:step/initial       | 404     403       404   403   403  on      403       403  404   404     404        404
POST /cases/:home/:id/decide                    | 404     403       404   403   403  403     403       on   404   404     404        404
POST /cases/:home/:id/steps/:step/hand-over     | 404     409       404   409   409  409     409       409  404   404     404        404
POST /cases/:home/:id/mend                      | 404     on        404   404   404  404     404       404  404   404     404        404
POST /cases/:home/:id/withdraw                  | 404     on        404   403   403  403     403       403  404   404     404        404
# A body’s own affairs: its staff administrator and the government’s; declarations of interest: officers.
GET /bodies/:region/:name/officers              | 403     403       403   403   403  403     403       403  200   403     200        403
GET /bodies/:region/:name/officers/new          | 403     403       403   403   403  403     403       403  200   403     200        403
POST /bodies/:region/:name/officers             | 403     403       403   403   403  403     403       403  422   403     422        403
GET /bodies/:region/:name/officers/:holder/end  | 403     403       403   403   403  403     403       403  200   403     200        403
POST /bodies/:region/:name/officers/:holder/end | 403     403       403   403   403  403     403       403  422   403     422        403
GET /interests                                  | 403     403       403   200   200  200     200       200  200   200     200        200
POST /interests                                 | 403     403       403   422   422  422     422       422  422   422     422        422
POST /interests/:id/end                         | 403     403       403   404   404  404     404       404  404   404     404        404
GET /signing                                    | in      in        in    403   403  403     403       403  403   403     200        403
POST /signing                                   | 403     403       403   403   403  403     403       403  403   403     422        403
# At last: everybody leaves.
POST /sign-out                                  | on      on        on    on    on   on      on        on   on    on      on         on
`;
