-- Logins of people, shared by all replicas of the application: Spring Session's tables under its own names. Who is logged in, the token against forgery, and
-- what a form said that was just refused; rows go when the session ends.
create schema sessie;

create table sessie.spring_session (
    primary_id            char(36) primary key,
    session_id            char(36) not null unique,
    creation_time         bigint not null,
    last_access_time      bigint not null,
    max_inactive_interval int not null,
    expiry_time           bigint not null,
    principal_name        varchar(100)
);
create index spring_session_expiry_time on sessie.spring_session (expiry_time);
create index spring_session_principal_name on sessie.spring_session (principal_name);

create table sessie.spring_session_attributes (
    session_primary_id char(36) not null references sessie.spring_session on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea not null,
    primary key (session_primary_id, attribute_name)
);

grant usage on schema sessie to trajectregie_web;
grant select, insert, update, delete on all tables in schema sessie to trajectregie_web;
