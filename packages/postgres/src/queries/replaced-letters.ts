/** The public letters of a zone ($1) that another reply of the same unit in the same matter replaced: it was redone. As
 * `id`. They stay public, and are counted no second time. */
export const replacedLetters = `
  select r.stored as id from (
    select i.stored, lead(i.stored) over (partition by i.matter, i.party order by i.seq) as next
    from issued_letters i join letters l on l.zone = i.zone and l.id = i.stored
    where i.zone = $1 and i.kind = 'reply' and i.outcome = 'stored'
  ) r where r.next <> r.stored`;
