-- Who may come in and what they may do: accounts, sessions, roles, keys, one-time links; settings; answers kept for
-- clients that ask twice. No secret that opens a door is kept as it was given: passwords are argon2id, tokens, codes and
-- links SHA-256 of random bits. (The key of a code generator must be kept as it is: both sides compute with it.)

create table account (
    root            text not null references root,
    id              text not null,
    login           text not null,
    name            text not null,
    email           text not null,
    member          text,
    unit            text not null,
    state           text not null check (state in ('invited', 'active', 'suspended')),
    password_hash   text not null,
    totp_secret     text not null,
    totp_offered    text not null,
    totp_last_step  bigint not null,
    demonstration   boolean not null,
    created_at      bigint not null,
    version         bigint not null,
    primary key (root, id),
    unique (root, login),
    foreign key (root, member) references member (root, id),
    foreign key (root, unit) references unit (root, id)
);
create unique index account_member on account (root, member) where member is not null;

create table session (
    root            text not null,
    id              text not null,
    account         text not null,
    token_hash      text not null check (length(token_hash) = 64),
    state           text not null check (state in ('awaiting_second_factor', 'complete')),
    second_factor   boolean not null,
    created_at      bigint not null,
    seen_at         bigint not null,
    idle_ms         bigint not null,
    ends_at         bigint not null,
    address         text not null,
    agent           text not null,
    primary key (root, id),
    unique (root, token_hash),
    foreign key (root, account) references account (root, id)
);
create index session_account on session (root, account);

-- A role held for a body and all under it. What membership and terms of office give is not written here.
create table role_grant (
    root            text not null,
    id              text not null,
    account         text not null,
    role            text not null check (role in ('member', 'meeting_secretary', 'cell_committee', 'follower',
                        'committee_official', 'committee_secretary', 'bloc_official', 'bloc_standing', 'inspector',
                        'administrator')),
    unit            text not null,
    from_date       text not null check (length(from_date) = 10),
    to_date         text check (to_date > from_date),
    delegated_by    text,
    reason          text not null,
    granted_by      text not null,
    granted_at      bigint not null,
    revoked_at      bigint,
    revoked_by      text not null,
    primary key (root, id),
    foreign key (root, account) references account (root, id),
    foreign key (root, unit) references unit (root, id),
    foreign key (root, delegated_by) references account (root, id)
);
create index role_grant_account on role_grant (root, account);
create index role_grant_delegated_by on role_grant (root, delegated_by);

create table recovery_code (
    root            text not null,
    account         text not null,
    code_hash       text not null check (length(code_hash) = 64),
    used_at         bigint,
    primary key (root, account, code_hash),
    foreign key (root, account) references account (root, id)
);

-- Invitations and resets; the code that makes the first administrator belongs to no account yet.
create table one_time_link (
    root            text not null references root,
    id              text not null,
    account         text,
    purpose         text not null check (purpose in ('first_administrator', 'invitation', 'reset')),
    token_hash      text not null check (length(token_hash) = 64),
    created_at      bigint not null,
    ends_at         bigint not null,
    used_at         bigint,
    primary key (root, id),
    unique (root, token_hash),
    foreign key (root, account) references account (root, id),
    check ((purpose = 'first_administrator') = (account is null))
);
create index one_time_link_account on one_time_link (root, account);

create table api_key (
    root            text not null,
    id              text not null,
    account         text not null,
    name            text not null,
    token_hash      text not null check (length(token_hash) = 64),
    permissions     text not null,
    unit            text not null,
    second_factor   boolean not null,
    created_at      bigint not null,
    ends_at         bigint not null,
    revoked_at      bigint,
    primary key (root, id),
    unique (root, token_hash),
    foreign key (root, account) references account (root, id),
    foreign key (root, unit) references unit (root, id)
);
create index api_key_account on api_key (root, account);

create table setting (
    root            text not null references root,
    name            text not null,
    value           text not null,
    primary key (root, name)
);

-- What was answered to a create, so that a client that asks again gets the same answer and nothing twice.
create table idempotency (
    root            text not null,
    account         text not null,
    key             text not null,
    operation       text not null,
    request_hash    text not null,
    status          bigint not null,
    headers         text not null,
    body            text not null,
    created_at      bigint not null,
    primary key (root, account, key),
    foreign key (root, account) references account (root, id)
);
create index idempotency_created on idempotency (root, created_at);
