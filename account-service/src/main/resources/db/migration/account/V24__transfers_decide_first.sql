-- What the network has decided about a transfer is written down before it is posted: of two answers the first counts.

alter table transfer drop constraint transfer_status_check;
alter table transfer add constraint transfer_status_check
    check (status in ('REQUESTED', 'HELD', 'SENT', 'BOOKING', 'RELEASING', 'SUCCEEDED', 'FAILED'));
alter table transfer drop constraint transfer_check2;
alter table transfer add constraint transfer_failure_check
    check ((failure is not null) = (status in ('RELEASING', 'FAILED')));
