using Raff.Console.Domain.Actions;
using Raff.Console.Features.Resources;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Features.Vpcs;

/// <summary>Registers what is special about VPCs: their forms, dialogs and tabs.</summary>
public static class VpcServices
{
    private const string Word = "vpcs";

    /// <summary>Adds them.</summary>
    public static IServiceCollection AddVpcs(this IServiceCollection services) => services
        .AddCreateForm<VpcCreateForm>(Word, NetworkActions.CreateVpc)
        .AddRowDialog<EditVpcDialog, Vpc>(Word, "vpc.update")
        .AddBulkCommand(Word, "vpc.delete")
        .AddDetailTab<VpcAddressesTab, Vpc>(Word, "addresses", "Addresses", vpc => vpc.UsedIps)
        .AddListTab<NetworkMapView>(Word, "map", "Network map");
}
