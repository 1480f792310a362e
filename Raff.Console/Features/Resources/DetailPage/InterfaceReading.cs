using System.Runtime.CompilerServices;
using Raff.Console.Components;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Features.Resources.DetailPage;

/// <summary>
/// Reads the interfaces of VMs, one VM at a time because no list of the API has them, and counts how far it is. For one page, which stops it by leaving.
/// </summary>
/// <param name="client">The tab's client.</param>
public sealed class InterfaceReading(RaffClient client)
{
    /// <summary>How many VMs have been asked.</summary>
    public int Read { get; private set; }

    /// <summary>How many of them did not answer.</summary>
    public int Unread { get; private set; }

    /// <summary>Each VM with its interfaces; none where they could not be read, which <see cref="Unread"/> counts.</summary>
    /// <param name="vms">The VMs, in the order in which they are asked.</param>
    /// <param name="cancel">Stops reading.</param>
    public async IAsyncEnumerable<(VirtualMachine Vm, IReadOnlyList<VmNetwork> Interfaces)> ReadAsync(
        IEnumerable<VirtualMachine> vms, [EnumeratorCancellation] CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(vms);
        foreach (var vm in vms)
        {
            var answer = await client.ListVmNetworksAsync(vm.Id, Lane.Background, cancel);
            Read++;
            if (answer.TryGet(out var interfaces, out _))
            {
                yield return (vm, interfaces);
            }
            else
            {
                Unread++;
                yield return (vm, []);
            }
        }
    }

    /// <summary>What to say of VMs that did not answer; null where all did.</summary>
    /// <param name="consequence">What that means here: "lines are missing".</param>
    public string? Gap(string consequence) =>
        Unread == 0 ? null : $"The networks of {CountText.Of(Unread, "VM")} could not be read, so {consequence}.";
}
