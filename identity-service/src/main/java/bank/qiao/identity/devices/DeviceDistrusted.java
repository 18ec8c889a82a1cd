package bank.qiao.identity.devices;

import bank.qiao.identity.customers.CustomerId;

/** Said inside the service, in the same transaction, when a device or its old key may no longer act. */
public record DeviceDistrusted(CustomerId customerId, String deviceId) {}
