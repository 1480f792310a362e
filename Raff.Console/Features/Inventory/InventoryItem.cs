using System.Collections.Immutable;
using Raff.Console.Components;
using Raff.Console.Domain;
using Raff.Console.Domain.Actions;
using Raff.Console.Domain.Cost;
using Raff.Console.Kinds;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Features.Inventory;

/// <summary>A resource of any kind, as the inventory shows and searches it.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Line">The resource, the VM it belongs to, and what it costs.</param>
public sealed record InventoryItem(ResourceKind Kind, CostLine Line)
{
    /// <summary>The resource.</summary>
    public IResource Row => Line.Row;

    /// <summary>Its status as the API names it; empty for a kind without one.</summary>
    public string Status => Kind.StatusOf?.Invoke(Row) ?? RowFacts.StatusOf(Row) ?? "";

    /// <summary>Its region; empty where the API does not say.</summary>
    public string Region => Row switch
    {
        VirtualMachine vm => vm.Region,
        Volume volume => volume.Region,
        Backup backup => backup.Region,
        BackupSchedule schedule => schedule.Region,
        Vpc vpc => vpc.Region,
        PublicIp ip => ip.Region,
        _ => null,
    } ?? "";

    /// <summary>Its addresses and networks.</summary>
    public ImmutableArray<string> Addresses => Row switch
    {
        VirtualMachine vm => Present(vm.PublicIpv4Address, vm.PublicIpv6Address, vm.PrivateIpv4Address),
        Vpc vpc => Present(vpc.Cidr),
        PublicIp ip => Present(ip.IpAddress),
        _ => [],
    };

    /// <summary>Its own tags; only VMs have some.</summary>
    public ImmutableArray<string> Tags => Row is VirtualMachine ? Line.Tags : [];

    /// <summary>When it was created; null where the API does not say.</summary>
    public DateTimeOffset? CreatedAt => Row.CreatedAt;

    /// <summary>Whether every word is somewhere in it; a range of addresses matches what lies in it.</summary>
    public bool Matches(IReadOnlyList<(string Word, AddressRange? Range)> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return words.All(word => word.Range is { } range ? Addresses.Any(range.Touches) : Has(word.Word));
    }

    private bool Has(string word) =>
        Contains(Row.Name, word) || Contains(Row.Id.Value, word) || Contains(Line.Vm?.Name, word) || Addresses.Any(address => Contains(address, word))
        || Tags.Any(tag => Contains(tag, word)) || Contains(Row is Firewall firewall ? firewall.Description : null, word);

    // Letters beyond ASCII are compared the way people read them, which costs more.
    private static bool Contains(string? text, string word) =>
        text is not null && (text.Contains(word, StringComparison.OrdinalIgnoreCase)
            || (!System.Text.Ascii.IsValid(text) && ComparableText.Of(text).Contains(word, StringComparison.OrdinalIgnoreCase)));

    private static ImmutableArray<string> Present(params ReadOnlySpan<string?> texts)
    {
        var present = ImmutableArray.CreateBuilder<string>();
        foreach (var text in texts)
        {
            if (!string.IsNullOrEmpty(text))
            {
                present.Add(text);
            }
        }

        return present.ToImmutable();
    }
}
