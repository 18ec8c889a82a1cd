-- The fund house's four funds. Subscribing and redeeming cost nothing; the management fee is in the net asset value.
insert into product (id, code, name_zh, name_en, kind, risk_level, issuer_zh, issuer_en, status, minimum_fen,
                     increment_fen, management_fee, cut_off, payout_days, term_days, instant_redemption)
values ('019aa000-0000-7000-8000-000000000001', 'QMM001', '活期+ 货币基金', 'Current Plus Money Market Fund',
        'MONEY_MARKET', 'R1', '桥基金管理有限公司', 'Qiao Fund House', 'ON_SALE', 100, 1, 0.0027, '15:00', 1, null, true),
       ('019aa000-0000-7000-8000-000000000002', 'QBD001', '稳健债券基金', 'Steady Bond Fund',
        'BOND', 'R2', '桥基金管理有限公司', 'Qiao Fund House', 'ON_SALE', 1000, 1, 0.0060, '15:00', 2, null, false),
       ('019aa000-0000-7000-8000-000000000003', 'QIX300', '大盘指数基金', 'Large Companies Index Fund',
        'INDEX', 'R4', '桥基金管理有限公司', 'Qiao Fund House', 'ON_SALE', 1000, 1, 0.0050, '15:00', 3, null, false),
       ('019aa000-0000-7000-8000-000000000004', 'QFT090', '定期九十天', 'Ninety Days Fixed Term',
        'FIXED_TERM', 'R2', '桥基金管理有限公司', 'Qiao Fund House', 'ON_SALE', 100000, 10000, 0.0030, '15:00', 2, 90, false);
