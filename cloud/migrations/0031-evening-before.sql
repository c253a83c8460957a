-- A session that ends in the first week may have begun the evening before it: who left that evening still counts, however
-- many weeks are asked for. zb_week_numbers (0030) stands as it was written there but for this one day.
do $$
declare
  written text := pg_get_functiondef('zb_week_numbers'::regproc);
  mended text := replace(written, 'm.left_on >= p_first)', 'm.left_on >= p_first - 1)');
begin
  if mended = written then raise exception 'zb_week_numbers does not read as expected'; end if;
  execute mended;
end $$;
