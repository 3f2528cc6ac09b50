-- Replies become public when they are published, not when they are sent: what a unit has answered before is
-- looked up among those that are kept, too.
create index issued_letters_kept on issued_letters (zone, (letter->>'party'))
  where outcome = 'withheld';
