using Microsoft.AspNetCore.Components;
using Raff.Console.Components;
using Raff.Console.Domain.Access;
using Raff.Console.Kinds;
using Raff.Console.Lists;

namespace Raff.Console.Features.ApiKeys;

/// <summary>The account's API keys as a list (docs/raff-api.md#api-keys).</summary>
public static class ApiKeyKind
{
    /// <summary>Its word in the route.</summary>
    public const string Word = "api-keys";

    private const string NeverUsed = "never used";
    private const string Orphaned = "orphaned";
    private const string NeverExpires = "never expires";
    private static readonly string[] HygieneWords = [NeverUsed, Orphaned, NeverExpires];

    /// <summary>The definition.</summary>
    /// <param name="clock">The clock for states and ages.</param>
    public static ResourceKind Create(TimeProvider clock) => ResourceKind.OfAccount(
        new ListSource<ApiKeyRow>
        {
            Name = ResourceKind.AccountList(Word),
            Read = (client, _, _, lane, cancel) => ApiKeyReading.ListAsync(client, lane, cancel),
            ReadOne = ApiKeyReading.OneAsync,
            IdOf = row => row.Key.Id,
            Same = ApiKeyRow.Same,
            RowBytes = 1500,
        },
        Word,
        "API keys",
        "API key",
        "API keys let programs, and this console, use the API.",
        key =>
        {
            KeyState StateOf(ApiKeyRow row) => KeyState.Of(row.Key, clock.GetUtcNow());

            key.Icon = ConsoleIcons.ApiKey;
            key.SearchHint = "Search name, prefix, or project";
            key.PageOf = row => ApiKeyRow.PageOf(row.Key.Id);
            key.Text("name", "Name", row => row.Name, alwaysShown: true)
                .Text("prefix", "Prefix", row => row.Key.KeyPrefix, ch: 15, mono: true, cell: row => Code(row.Key.KeyPrefix))
                .Text("state", "State", row => StateOf(row).Word, ch: 12, alwaysShown: true, cell: row => Cells.Status(StateOf(row).Tone, StateOf(row).Word))
                .Text("key_role", "Account role", row => row.RoleName, ch: 16)
                .Text("access", "Project access", row => row.AccessText, ch: 18)
                .Text("tier", "Tier", row => row.Key.RateLimitTier, ch: 10)
                .Time("used", "Last used", row => row.Key.LastUsedAt, row => Cells.Age(row.Key.LastUsedAt, clock.GetUtcNow()), ch: 11)
                .Time("expires", "Expires", row => row.Key.ExpiresAt, row => Day(row.Key.ExpiresAt), ch: 13)
                .Text("creator", "Created by", row => row.Creator.Text, ch: 20, cell: Creator)
                .Text("own", "Your session's key", row => row.IsOwn ? "yes" : "no", shown: false)
                .Time("created", "Age", row => row.CreatedAt, row => Cells.Age(row.CreatedAt, clock.GetUtcNow()), ch: 8, shown: false)
                .Id();
            key.FilterMany("hygiene", "Hygiene", row => Hygiene(row), [.. HygieneWords])
                .Filter("state", "State", row => StateOf(row).Word, [.. KeyState.Words])
                .Filter("key_role", "Account role", row => row.RoleName)
                .FilterMany("access", "Project", row =>
                    row.IsOwners ? [ResourceKind.EveryProject] : row.Accesses.Select(access => access.ProjectName ?? access.ProjectId.Value))
                .Filter("tier", "Tier", row => row.Key.RateLimitTier)
                .Filter("creator", "Created by", row => row.Creator.Word, [.. KeyCreator.Words])
                .AgeFilter(clock);
            key.SearchIn = [row => row.Key.KeyPrefix, row => row.RoleName, row => row.AccessText, row => row.Creator.Text];
        });

    /// <summary>A day, or "never": the API leaves the time out for a key that does not expire.</summary>
    public static RenderFragment Day(DateTimeOffset? at) => builder =>
        builder.AddContent(0, at is { } time ? time.ToUniversalTime().ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : "never");

    /// <summary>A key's name as a link, with a mark on the key of this session.</summary>
    public static RenderFragment Name(ApiKeyRow row, string href) => builder =>
    {
        builder.OpenElement(0, "a");
        builder.AddAttribute(1, "class", "name");
        builder.AddAttribute(2, "title", NameText.Of(row.Name));
        builder.AddAttribute(6, "dir", "auto");
        builder.AddAttribute(3, "href", href);
        builder.AddContent(4, NameText.Of(row.Name));
        builder.CloseElement();
        if (row.IsOwn)
        {
            builder.AddMarkupContent(5, " <span class=\"tag\" title=\"You are signed in with this key\">your key</span>");
        }
    };

    /// <summary>What to check about a key; a disabled key that never expires is no risk.</summary>
    private static IEnumerable<string> Hygiene(ApiKeyRow row)
    {
        if (row.Key.LastUsedAt is null)
        {
            yield return NeverUsed;
        }

        if (row.Creator is KeyCreator.Gone)
        {
            yield return Orphaned;
        }

        if (row.Key.ExpiresAt is null && row.Key.IsActive is not false)
        {
            yield return NeverExpires;
        }
    }

    private static RenderFragment Code(string text) => builder =>
    {
        builder.OpenElement(0, "span");
        builder.AddAttribute(1, "class", "mono");
        builder.AddContent(2, text);
        builder.CloseElement();
    };

    private static RenderFragment Creator(ApiKeyRow row) => row.Creator is KeyCreator.Gone
        ? Cells.Status("warn", row.Creator.Text)
        : builder => builder.AddContent(0, row.Creator.Text.Length > 0 ? row.Creator.Text : Cells.Nothing);
}
