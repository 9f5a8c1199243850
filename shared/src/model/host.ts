/** A host as in an address, lower case: a name, an IPv4 address, or an IPv6 address in brackets. */
export const HOST_PATTERN = /^(?:[a-z0-9](?:[a-z0-9._-]{0,251}[a-z0-9])?|\[[0-9a-f:.]{2,45}\])$/
