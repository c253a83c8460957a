import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Database, Tx } from './database'

const role = `
do $$ begin
  if not exists (select from pg_roles where rolname = 'zhibu_app') then
    create role zhibu_app nologin nosuperuser nobypassrls;
  end if;
exception when duplicate_object or unique_violation then null;
end $$;
do $$ begin
  if not pg_has_role(current_user, 'zhibu_app', 'member') then execute format('grant zhibu_app to %I', current_user); end if;
end $$;
create table if not exists migrations (name text primary key, digest text not null, at timestamptz not null default now());`

/** Row-level security on every table by one script, so that none can be forgotten. */
const rowSecurity = `
do $$ declare t record; begin
  for t in select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind in ('r', 'p') and c.relname <> 'migrations'
  loop
    execute format('alter table %I enable row level security', t.relname);
    if not exists (select from pg_policies where schemaname = 'public' and tablename = t.relname) then
      execute format('create policy own_school on %I for all to zhibu_app
        using (school_id = (select nullif(current_setting(''app.school_id'', true), '''')::int))
        with check (school_id = (select nullif(current_setting(''app.school_id'', true), '''')::int))', t.relname);
    end if;
    execute format('grant select, insert, update, delete on %I to zhibu_app', t.relname);
  end loop;
end $$;
revoke all on migrations from zhibu_app;
revoke update, delete on audits, finding_changes, ledger_edits from zhibu_app;
grant select on all tables in schema public to zhibu_app;
revoke all on migrations from zhibu_app;
grant usage on all sequences in schema public to zhibu_app;`

const digestOf = (sql: string) => createHash('sha256').update(sql).digest('hex')

/** Runs what is new in `folder`, in order, one server at a time. A migration that changed after it ran is refused. */
export async function migrate(database: Database, folder: string): Promise<number> {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
  return database.asOwner(async (tx, script) => {
    await tx.rows('select pg_advisory_lock(74200)')
    try {
      await script(role)
      const ran = await runNew(tx, script, folder, files)
      if (ran > 0) await script(rowSecurity)
      return ran
    } finally {
      await tx.rows('select pg_advisory_unlock(74200)')
    }
  })
}

async function runNew(tx: Tx, script: (sql: string) => Promise<void>, folder: string, files: string[]) {
  const known = new Map(
    (await tx.rows<{ name: string; digest: string }>('select name, digest from migrations')).map((m) => [
      m.name,
      m.digest,
    ]),
  )
  let ran = 0
  for (const name of files) {
    const sql = readFileSync(path.join(folder, name), 'utf8')
    const digest = digestOf(sql)
    if (known.get(name) === digest) continue
    if (known.has(name)) throw new Error(`migration ${name} was changed after it ran`)
    await script(`begin; ${sql}; insert into migrations (name, digest) values ('${name}', '${digest}'); commit;`)
    ran += 1
  }
  return ran
}
