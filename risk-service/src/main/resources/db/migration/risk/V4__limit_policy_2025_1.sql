-- Limit policy 2025.1 (domain rule 6), and a more cautious challenger that is evaluated beside it and never decides.
-- Amounts are in fen. A line is the least of: the amount of grade and income, so many months of income, what leaves the
-- instalments of all debts inside the share of the income, what leaves unsecured debt inside so many months of income,
-- and the highest line; rounded down to whole hundreds of yuan.

insert into limit_policy (version, role, effective_from, lowest_line_fen, highest_line_fen, step_fen, income_months,
    debt_to_income, exposure_months, planning_instalments, unknown_income_fen) values
    ('2025.1', 'CHAMPION', date '2025-01-01', 50000, 20000000, 10000, 12, 0.50, 15, 20, 300000),
    ('2025.1-cautious', 'CHALLENGER', date '2025-01-01', 50000, 20000000, 10000, 8, 0.40, 10, 20, 300000);

-- Age: 18 to 70, both included.
insert into limit_policy_refusal (version, position, test, bound, reason_code)
select version, position, test, bound, reason_code
from limit_policy cross join (values
    (1, 'NOT_VERIFIED', null, 'NOT_VERIFIED'),
    (2, 'NOT_SCREENED', null, 'CHECKS_UNAVAILABLE'),
    (3, 'AGE_BELOW', 18, 'AGE_BELOW_MINIMUM'),
    (4, 'AGE_ABOVE', 70, 'AGE_ABOVE_MAXIMUM'),
    (5, 'ON_WATCH_LIST', null, 'WATCH_LISTED'),
    (6, 'ON_COURT_LIST', null, 'COURT_LISTED'),
    (7, 'OVERDUE_NOW', null, 'OVERDUE_NOW')) as refusal (position, test, bound, reason_code);

insert into limit_policy_rate (version, grade, daily_rate)
select version, grade, daily_rate
from limit_policy cross join (values
    ('A', 0.0002), ('B', 0.00025), ('C', 0.0003), ('D', 0.00035), ('E', 0.0004), ('F', 0.0005), ('G', 0.0005))
    as rate (grade, daily_rate);

-- Grade by monthly income from 0, 3,000, 6,000, 10,000, 20,000 and 50,000 yuan on.
insert into limit_policy_amount (version, grade, income_from_fen, amount_fen)
select version, grade, income_from_fen, amount_fen
from limit_policy cross join (values
    ('A', 0, 500000), ('A', 300000, 3000000), ('A', 600000, 6000000), ('A', 1000000, 12000000), ('A', 2000000, 20000000), ('A', 5000000, 20000000),
    ('B', 0, 400000), ('B', 300000, 2000000), ('B', 600000, 4500000), ('B', 1000000, 9000000), ('B', 2000000, 15000000), ('B', 5000000, 20000000),
    ('C', 0, 300000), ('C', 300000, 1200000), ('C', 600000, 3000000), ('C', 1000000, 6000000), ('C', 2000000, 10000000), ('C', 5000000, 15000000),
    ('D', 0, 200000), ('D', 300000, 600000), ('D', 600000, 1500000), ('D', 1000000, 3000000), ('D', 2000000, 6000000), ('D', 5000000, 10000000),
    ('E', 0, 100000), ('E', 300000, 300000), ('E', 600000, 600000), ('E', 1000000, 1200000), ('E', 2000000, 2500000), ('E', 5000000, 4000000),
    ('F', 0, 50000), ('F', 300000, 100000), ('F', 600000, 200000), ('F', 1000000, 400000), ('F', 2000000, 800000), ('F', 5000000, 1200000),
    ('G', 0, 0), ('G', 300000, 0), ('G', 600000, 0), ('G', 1000000, 0), ('G', 2000000, 0), ('G', 5000000, 0))
    as cell (grade, income_from_fen, amount_fen);
