import type { Database } from './database'

/** The database would let one school see another: the server must not start. */
export class Unguarded extends Error {}

const holes = `
select 'role zhibu_app may not be a superuser or bypass row-level security' as hole
  from pg_roles where rolname = 'zhibu_app' and (rolsuper or rolbypassrls)
union all
select 'table ' || c.relname || ' has no row-level security'
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = 'public' and c.relkind in ('r', 'p') and c.relname <> 'migrations'
    and (not c.relrowsecurity or not exists (select from pg_policy p where p.polrelid = c.oid))
union all
select 'table ' || c.relname || ' belongs to zhibu_app'
  from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname = 'zhibu_app'`

/** Refuses to go on unless every table is under row-level security and the application role is bound by it. */
export async function checkGuard(database: Database): Promise<void> {
  const found = await database.asOwner((tx) => tx.rows<{ hole: string }>(holes))
  if (found.length > 0) throw new Unguarded(found.map((f) => f.hole).join('; '))
  await database.transact(null, async (tx) => {
    const who = await tx.row<{ current_user: string }>('select current_user')
    if (who?.current_user !== 'zhibu_app') throw new Unguarded(`connected as ${who?.current_user}, not as zhibu_app`)
    const seen = await tx.row('select 1 from schools limit 1')
    if (seen) throw new Unguarded('rows can be seen without a school')
    return { answer: undefined }
  })
}
