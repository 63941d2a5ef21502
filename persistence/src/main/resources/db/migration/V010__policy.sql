-- Values that a text fixes and another may change: dated, with what is known of their source.
create table policy_value (
    name      text not null check (name in ('ARRIVAL_DAYS')),
    starts_on date not null,
    value     integer not null check (value >= 0),
    source    text not null,
    primary key (name, starts_on)
);
grant select on policy_value to ${app};

insert into policy_value values
    ('ARRIVAL_DAYS', '2015-11-01', 5, 'CESEDA R.552-8 (then R.744-7); calendar days: an inference, to be confirmed');
