using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.RaffApi.Requests;

namespace Raff.Console.Tests.RaffApi;

/// <content>VPCs, public IPs, firewalls and interfaces.</content>
public static partial class OperationTable
{
    private static OperationCase[] Networking =>
    [
        OperationCase.Of("CreateVpcAsync", "POST vpcs", "prj_staging", """{"name":"net","cidr":"10.0.0.0/24"}""", Vpc, (client, cancel) =>
            client.CreateVpcAsync(Staging, new CreateVpc("net", "10.0.0.0/24", null), cancel)),
        OperationCase.Of("GetVpcAsync", "GET vpcs/vpc-1", null,
            null,
            """
            {"success":true,"data":{"vpc":{"id":"vpc-1","name":"net","cidr":"10.0.0.0/24","status":"active"},"ip_range_start":"10.0.0.2",
            "ip_range_end":"10.0.0.254","leases":[{"ip":"10.0.0.7","nic_id":4}]}}
            """,
            (client, cancel) => client.GetVpcAsync(new ResourceId("vpc-1"), Lane.Interactive, cancel)),
        OperationCase.Of("UpdateVpcAsync", "PUT vpcs/vpc-1", "prj_staging", """{"description":"for tests"}""", Vpc, (client, cancel) =>
            client.UpdateVpcAsync(Staging, new ResourceId("vpc-1"), new UpdateVpc(null, "for tests"), cancel)),
        OperationCase.Of("DeleteVpcAsync", "DELETE vpcs/vpc-1", "prj_staging", null, Done, (client, cancel) =>
            client.DeleteVpcAsync(Staging, new ResourceId("vpc-1"), cancel)),
        OperationCase.Of("SuggestCidrsAsync", "GET vpcs/cidr-suggestions", "prj_staging",
            null,
            """
            {"success":true,"suggested":"10.1.0.0/24","suggested_ips":253,"alternatives":[{"cidr":"10.2.0.0/16","available_ips":65533,"size":"large"}],
            "existing_count":3}
            """,
            (client, cancel) => client.SuggestCidrsAsync(Scope.In(Staging), Lane.Interactive, cancel)),
        OperationCase.Of("ReserveIpAsync", "POST ips/reserve", "prj_staging", """{"type":"IPv4","billing_period":"yearly"}""", Ip, (client, cancel) =>
            client.ReserveIpAsync(Staging, new ReserveIp("IPv4", null, "yearly"), cancel)),
        OperationCase.Of("ReleaseIpAsync", "DELETE ips/ip-1/reserve", "prj_staging", null, Done, (client, cancel) =>
            client.ReleaseIpAsync(Staging, new ResourceId("ip-1"), cancel)),
        OperationCase.Of(
            "ChangeIpAsync",
            "POST ips/ip-1/change",
            "prj_staging",
            null,
            """
            {"success":true,"old_ip":{"id":"ip-1","ip_address":"203.0.113.1","type":"IPv4","status":"free","reserved":true},
             "new_ip":{"id":"ip-2","ip_address":"203.0.113.2","type":"IPv4","status":"free","reserved":true}}
            """,
            (client, cancel) => client.ChangeIpAsync(Staging, new ResourceId("ip-1"), cancel)),
        OperationCase.Of(
            "CreateFirewallAsync",
            "POST security-groups",
            "prj_staging",
            """{"name":"web","template_id":"web-server","rules":[{"protocol":"TCP","rule_type":"INBOUND","range":"443"}]}""",
            Firewall,
            (client, cancel) => client.CreateFirewallAsync(
                Staging,
                new CreateFirewall("web", null, "web-server", [new FirewallRule { Protocol = "TCP", RuleType = "INBOUND", Range = "443" }]),
                cancel)),
        OperationCase.Of(
            "ListFirewallTemplatesAsync",
            "GET security-groups/templates",
            null,
            null,
            """{"success":true,"data":[{"id":"web-server","name":"Web Server","rules":[{"protocol":"TCP","rule_type":"INBOUND","range":"443"}]}]}""",
            (client, cancel) => client.ListFirewallTemplatesAsync(cancel)),
        OperationCase.Of(
            "UpdateFirewallAsync",
            "PUT security-groups/sg-1",
            "prj_staging",
            """{"rules":[{"protocol":"TCP","rule_type":"INBOUND","range":"443"}]}""",
            Firewall,
            (client, cancel) => client.UpdateFirewallAsync(
                Staging,
                new ResourceId("sg-1"),
                new UpdateFirewall(null, null, [new FirewallRule { Protocol = "TCP", RuleType = "INBOUND", Range = "443" }]),
                cancel)),
        OperationCase.Of("DeleteFirewallAsync", "DELETE security-groups/sg-1", "prj_staging", null, Done, (client, cancel) =>
            client.DeleteFirewallAsync(Staging, new ResourceId("sg-1"), cancel)),
        OperationCase.Of(
            "ListVmNetworksAsync",
            "GET vms/vm-1/networks",
            null,
            null,
            """{"success":true,"data":[{"nic_id":4,"network_name":"public","ip":"203.0.113.1","type":"public","is_primary":true}]}""",
            (client, cancel) => client.ListVmNetworksAsync(new ResourceId("vm-1"), Lane.Interactive, cancel)),
        OperationCase.Of("AttachVpcAsync", "POST vms/vm-1/vpc", "prj_staging", """{"vpc_id":"vpc-1"}""", Done, (client, cancel) =>
            client.AttachVpcAsync(Staging, new ResourceId("vm-1"), new ResourceId("vpc-1"), null, cancel)),
        OperationCase.Of("DetachVpcAsync", "DELETE vms/vm-1/vpc/4", "prj_staging", null, Done, (client, cancel) =>
            client.DetachVpcAsync(Staging, new ResourceId("vm-1"), 4, cancel)),
        OperationCase.Of(
            "AttachIpAsync",
            "POST vms/vm-1/ip",
            "prj_staging",
            """{"ip_id":"ip-1","security_groups":["sg-1"]}""",
            """{"success":true,"message":"ok","data":{"vm_id":"vm-1","ip_address":"203.0.113.1","nic_id":4,"mac":"00:00:5e:00:53:01"}}""",
            (client, cancel) =>
                client.AttachIpAsync(Staging, new ResourceId("vm-1"), AttachIp.Reserved(new ResourceId("ip-1"), [new ResourceId("sg-1")]), cancel)),
        OperationCase.Of("DetachIpAsync", "DELETE vms/vm-1/ip/4", "prj_staging", null, Done, (client, cancel) =>
            client.DetachIpAsync(Staging, new ResourceId("vm-1"), 4, cancel)),
        OperationCase.Of(
            "AttachFirewallAsync",
            "POST vms/vm-1/security-groups",
            "prj_staging",
            """{"security_group_id":"sg-1","nic_id":4}""",
            Done,
            (client, cancel) => client.AttachFirewallAsync(Staging, new ResourceId("vm-1"), new ResourceId("sg-1"), 4, cancel)),
        OperationCase.Of("DetachFirewallAsync", "DELETE vms/vm-1/security-groups/sg-1/4", "prj_staging", null, Done, (client, cancel) =>
            client.DetachFirewallAsync(Staging, new ResourceId("vm-1"), new ResourceId("sg-1"), 4, cancel)),
    ];
}
