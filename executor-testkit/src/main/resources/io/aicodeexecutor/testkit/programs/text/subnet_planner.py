# Plans subnets of a company network with ipaddress, checks hosts against it and summarises ranges.
import ipaddress
from ipaddress import ip_address, ip_interface, ip_network

DEMANDS = {"office": 100, "lab": 50, "guests": 25, "links": 2}


def allocate(block: ipaddress.IPv4Network, demands: dict[str, int]) -> dict[str, ipaddress.IPv4Network]:
    free, plan = [block], {}
    for name, hosts in sorted(demands.items(), key=lambda item: -item[1]):
        prefix = 32 - (hosts + 1).bit_length()
        candidate = min((net for net in free if net.prefixlen <= prefix), key=lambda net: (-net.prefixlen, net), default=None)
        if candidate is None:
            raise ValueError(f"no room for {name} ({hosts} hosts)")
        free.remove(candidate)
        chosen = next(candidate.subnets(new_prefix=prefix))
        plan[name] = chosen
        if chosen != candidate:
            free.extend(candidate.address_exclude(chosen))
    plan["(free)"] = list(ipaddress.collapse_addresses(free))
    return plan


plan = allocate(ip_network("10.20.30.0/24"), DEMANDS)
for name, network in plan.items():
    if isinstance(network, list):
        print(f"{name:<8}{', '.join(map(str, network))}")
        continue
    hosts = list(network.hosts())
    print(f"{name:<8}{network.with_netmask:<32}{len(hosts):>4} hosts {hosts[0]} .. {hosts[-1]} bcast {network.broadcast_address}")
try:
    allocate(ip_network("192.168.5.0/26"), DEMANDS)
except ValueError as error:
    print("ValueError:", error)

for text in ("10.20.30.77", "10.20.30.150", "127.0.0.1", "8.8.8.8", "224.0.0.251", "fe80::1", "2001:db8::ff00:42:8329", "::"):
    address = ip_address(text)
    kinds = [kind for kind in ("private", "global", "loopback", "multicast", "link_local", "unspecified") if getattr(address, f"is_{kind}")]
    owner = next((n for n, net in plan.items() if not isinstance(net, list) and address.version == 4 and address in net), "-")
    print(f"{text:<24}v{address.version} {owner:<8}{' '.join(kinds)}")

network = ip_network("192.168.0.0/22")
print([str(net) for net in network.subnets(prefixlen_diff=2)][:2], network.supernet(), network.num_addresses, network[5], network[-1])
print(network.overlaps(ip_network("192.168.3.0/24")), ip_network("10.1.0.0/16").subnet_of(ip_network("10.0.0.0/8")), network.hostmask)
print([str(net) for net in ipaddress.summarize_address_range(ip_address("10.0.0.5"), ip_address("10.0.0.16"))])
interface = ip_interface("172.16.9.3/20")
print(interface.network, interface.ip, interface.with_prefixlen, ip_address("1.2.3.4") + 300, int(ip_address("0.0.1.0")), ip_address(3232235777))
six = ip_address("2001:DB8::A:0:0:1")
print(six, six.exploded, six.packed.hex(), six.reverse_pointer[:20], ip_network("2001:db8::/126").num_addresses, ip_address("4.3.2.1").reverse_pointer)
print(sorted(map(ip_address, ["10.0.0.10", "10.0.0.9", "9.255.0.1"])), ip_address("10.0.0.1") < ip_address("10.0.0.2"))

for bad in (lambda: ip_address("256.1.1.1"), lambda: ip_network("10.0.0.1/24"), lambda: ip_network("10.0.0.0/33"), lambda: ip_address("1::2::3")):
    try:
        bad()
    except ValueError as error:
        print(f"{type(error).__name__}: {error}")
[str(ip_network("10.0.0.1/24", strict=False)), str(plan["office"])]

# --- prints
# office  10.20.30.0/255.255.255.128       126 hosts 10.20.30.1 .. 10.20.30.126 bcast 10.20.30.127
# lab     10.20.30.128/255.255.255.192      62 hosts 10.20.30.129 .. 10.20.30.190 bcast 10.20.30.191
# guests  10.20.30.192/255.255.255.224      30 hosts 10.20.30.193 .. 10.20.30.222 bcast 10.20.30.223
# links   10.20.30.224/255.255.255.252       2 hosts 10.20.30.225 .. 10.20.30.226 bcast 10.20.30.227
# (free)  10.20.30.228/30, 10.20.30.232/29, 10.20.30.240/28
# ValueError: no room for office (100 hosts)
# 10.20.30.77             v4 office  private
# 10.20.30.150            v4 lab     private
# 127.0.0.1               v4 -       private loopback
# 8.8.8.8                 v4 -       global
# 224.0.0.251             v4 -       global multicast
# fe80::1                 v6 -       private link_local
# 2001:db8::ff00:42:8329  v6 -       private
# ::                      v6 -       private unspecified
# ['192.168.0.0/24', '192.168.1.0/24'] 192.168.0.0/21 1024 192.168.0.5 192.168.3.255
# True True 0.0.3.255
# ['10.0.0.5/32', '10.0.0.6/31', '10.0.0.8/29', '10.0.0.16/32']
# 172.16.0.0/20 172.16.9.3 172.16.9.3/20 1.2.4.48 256 192.168.1.1
# 2001:db8::a:0:0:1 2001:0db8:0000:0000:000a:0000:0000:0001 20010db800000000000a000000000001 1.0.0.0.0.0.0.0.0.0. 4 1.2.3.4.in-addr.arpa
# [IPv4Address('9.255.0.1'), IPv4Address('10.0.0.9'), IPv4Address('10.0.0.10')] True
# ValueError: '256.1.1.1' does not appear to be an IPv4 or IPv6 address
# ValueError: 10.0.0.1/24 has host bits set
# ValueError: '10.0.0.0/33' does not appear to be an IPv4 or IPv6 network
# ValueError: '1::2::3' does not appear to be an IPv4 or IPv6 address
# --- value: ["10.0.0.0/24", "10.20.30.0/25"]
