"""Read one page over http or https, with care. The only module that opens a socket; nothing else here imports it.

What is refused: other schemes, addresses that carry a user name, and every host that resolves to an address that is
not public (loopback, private, link-local, multicast, and IPv4 addresses hidden in IPv6 ones), so that a link on a page
cannot reach into the network the program runs in. Each redirect is checked anew, and the connection goes to the very
address that was checked: a name that resolves differently a moment later changes nothing. Proxies of the environment
are not used.

What is bounded: the size of the body after decompression, the time from call to last byte, the number of redirects.
(Only the system's look-up of a name has bounds of its own.)

It is built on the standard library because pinning the address needs a hand on the connection, which the popular
clients hide.
"""

from __future__ import annotations

from articlekit.fetch.addresses import FetchError, HttpStatusError, RefusedAddressError, Target, is_public
from articlekit.fetch.network import Network, Reply, SystemNetwork
from articlekit.fetch.pages import FetchedPage, FetchLimits, fetch

__all__ = [
    "FetchError",
    "FetchLimits",
    "FetchedPage",
    "HttpStatusError",
    "Network",
    "RefusedAddressError",
    "Reply",
    "SystemNetwork",
    "Target",
    "fetch",
    "is_public",
]
