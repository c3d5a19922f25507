-- Letters to people with accounts: written in the transaction of the deed that causes them, carried to the mail server afterwards.
-- Nobody gets two for one occasion. A link that opens the house is made when the letter is carried and put under its text then: what
-- stands here opens nothing.
create table access.letter (
    letter_id    uuid primary key,
    organiser_id uuid        not null references access.tenant,
    account_id   uuid        not null references access.account,
    occasion     text        not null check (occasion <> ''),
    subject      text        not null,
    body         text        not null,
    opens        boolean     not null,
    written_at   timestamptz not null,
    unique (organiser_id, account_id, occasion)
);

-- A try is noted before anything is sent. One without an outcome was under way when the house stopped: nobody knows.
create table access.letter_try (
    letter_id    uuid        not null references access.letter,
    number       int         not null check (number > 0),
    organiser_id uuid        not null,
    begun_at     timestamptz not null,
    primary key (letter_id, number)
);

create table access.letter_outcome (
    letter_id    uuid        not null,
    number       int         not null,
    organiser_id uuid        not null,
    fate         text        not null check (fate in ('SENT', 'REFUSED', 'GIVEN_UP', 'DROPPED')),
    said         text        not null,
    next_try_at  timestamptz not null,
    primary key (letter_id, number),
    foreign key (letter_id, number) references access.letter_try
);

call access.keep_to_organiser('access', 'letter', 'letter_try', 'letter_outcome');
