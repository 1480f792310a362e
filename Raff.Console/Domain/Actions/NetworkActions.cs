using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Domain.Actions;

/// <summary>What VPCs, public IPs and firewalls allow in which state (docs/raff-api.md).</summary>
public static class NetworkActions
{
    /// <summary>Creating a VPC, which no state forbids.</summary>
    public static ActionRule CreateVpc { get; } =
        new("vpc.create", "Create VPC", PermissionName.VpcCreate, "Creating the VPC {0}.", "The VPC {0} was created.");

    /// <summary>Reserving a public IP, which no state forbids.</summary>
    public static ActionRule ReserveIp { get; } = new("ip.reserve", "Reserve public IP", PermissionName.IpReserve, "Reserving {0}.", "{0} was reserved.");

    /// <summary>Creating a firewall, which no state forbids.</summary>
    public static ActionRule CreateFirewall { get; } =
        new("firewall.create", "Create firewall", PermissionName.VpcManage, "Creating the firewall {0}.", "The firewall {0} was created.");

    /// <summary>VPCs. One with addresses in use, or whose gateway is being made, cannot be deleted.</summary>
    public static ActionTable Vpcs { get; } = new(
        "vpcs",
        "VPC",
        new("vpc.update", "Edit", PermissionName.VpcManage, "Changing {0}.", "{0} was changed."),
        new(
            "vpc.delete",
            "Delete",
            PermissionName.VpcDelete,
            "Deleting {0}.",
            "{0} was deleted.")
        {
            IsDestructive = true,
            Confirmation = Confirmation.TypeName,
            Blocked = row => row switch
            {
                Vpc { UsedIps: > 0 } used => $"{(used.UsedIps == 1 ? "1 address" : $"{used.UsedIps} addresses")} of {used.Name} " +
                    $"{(used.UsedIps == 1 ? "is" : "are")} in use. Detach its VMs first.",
                Vpc { RouterStatus: "provisioning" } starting => $"The gateway of {starting.Name} is being provisioned. Wait until it is done.",
                _ => null,
            },
        });

    /// <summary>Public IPs: only a reserved one that no VM uses can be changed or released.</summary>
    public static ActionTable PublicIps { get; } = new(
        "ips",
        "public IP",
        new("ip.change", "Change address", PermissionName.IpManage, "Changing {0}.", "{0} was changed for another address.")
        {
            States = ["free"],
            IsDestructive = true,
            Confirmation = Confirmation.Confirm,
            Blocked = NotReserved,
        },
        new("ip.release", "Release", PermissionName.IpRelease, "Releasing {0}.", "{0} was released.")
        {
            States = ["free"],
            IsDestructive = true,
            Confirmation = Confirmation.TypeName,
            Blocked = NotReserved,
        });

    /// <summary>Firewalls.</summary>
    public static ActionTable Firewalls { get; } = new(
        "firewalls",
        "firewall",
        new("firewall.update", "Edit", PermissionName.VpcManage, "Changing {0}.", "{0} was changed."),
        new("firewall.delete", "Delete", PermissionName.VpcManage, "Deleting {0}.", "{0} was deleted.")
        {
            IsDestructive = true,
            Confirmation = Confirmation.TypeName,
            Blocked = row => row is Firewall { VmCount: > 0 } used
                ? $"{row.Name} is attached to {used.VmCount} network interface{(used.VmCount == 1 ? "" : "s")}. Detach it first." : null,
        });

    private static string? NotReserved(IResource row) => row is PublicIp { Reserved: false } ? $"{row.Name} is not reserved: it belongs to its VM." : null;
}
