using Raff.Console.Components;
using Raff.Console.Kinds;
using Raff.Console.Lists;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Features.SshKeys;

/// <summary>The account's SSH keys as a list (docs/raff-api.md#ssh-keys).</summary>
public static class SshKeyKind
{
    /// <summary>Its word in the route.</summary>
    public const string Word = "ssh-keys";

    /// <summary>The definition.</summary>
    /// <param name="clock">The clock for ages.</param>
    public static ResourceKind Create(TimeProvider clock) => ResourceKind.OfAccount(
        new ListSource<SshKeyRow>
        {
            Name = ResourceKind.AccountList(Word),
            Read = async (client, _, _, lane, cancel) => (await client.ListSshKeysAsync(lane, cancel)).Map(Page),
            ReadOne = async (client, id, cancel) => (await client.GetSshKeyAsync(id, Lane.Interactive, cancel)).Map(SshKeyRow.Of),
            IdOf = row => row.Key.Id,
            RowBytes = 1200,
        },
        Word,
        "SSH keys",
        "SSH key",
        "Public keys that you can add to new VMs.",
        key =>
        {
            key.Icon = ConsoleIcons.SshKey;
            key.SearchHint = "Search name, fingerprint, or comment";
            key.Text("name", "Name", row => row.Name, alwaysShown: true)
                .Text("type", "Type", row => row.Type, ch: 10)
                .Text("fingerprint", "SHA-256 fingerprint", row => row.Fingerprint, ch: 52, mono: true, cell: row => Cells.Mono(row.Fingerprint))
                .Age(clock)
                .Id();
            key.Filter("type", "Type", row => row.Type).AgeFilter(clock);
            key.SearchIn = [row => row.Fingerprint, row => row.Type, row => row.Key.PublicKey];
        });

    /// <summary>The API returns all keys at once (docs/raff-api.md#wrappers).</summary>
    private static ListPage<SshKeyRow> Page(IReadOnlyList<SshKey> keys) => new([.. keys.Select(SshKeyRow.Of)], keys.Count, keys.Count, 0, true, []);
}
