using System.Diagnostics.CodeAnalysis;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Domain.Findings;

/// <summary>The interfaces of a VM that face the internet.</summary>
internal static class PublicInterfaces
{
    /// <summary>Gives them, or why they are not known.</summary>
    public static bool TryRead(
        VirtualMachine vm,
        RuleContext context,
        [NotNullWhen(true)] out IReadOnlyList<VmNetwork>? interfaces,
        [NotNullWhen(false)] out Verdict? gap)
    {
        if (context.Fleet.VmNetworks.TryGetValue(vm.Id, out var all))
        {
            (interfaces, gap) = ([.. all.Where(one => one.Type is "public" or "ipv6")], null);
            return true;
        }

        (interfaces, gap) = (null, DetailGap.Of(EvidenceKind.VmNetworks, vm.Id, vm.Name, context));
        return false;
    }

    /// <summary>Whether an interface has a firewall besides the default one.</summary>
    public static bool HasFirewall(VmNetwork one) => !string.IsNullOrEmpty(one.SecurityGroupId);
}
