using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace Raff.Console.Features.VirtualMachines;

/// <summary>
/// A draft in the query of its page, so that it survives a reload and a sign-in. Without the password, and without pasted keys, which would not fit. Pure.
/// </summary>
public static class VmCreateQuery
{
    /// <summary>The parameter that names the VM to copy.</summary>
    public const string Like = "like";

    private const string None = "no";

    /// <summary>The draft that an address holds.</summary>
    public static VmCreateDraft Read(string url)
    {
        ArgumentNullException.ThrowIfNull(url);
        var query = Parse(url);
        var draft = new VmCreateDraft();
        var names = All("name").Take(VmCreateRules.MaxVms).ToList();
        return draft with
        {
            FormId = One("form") is { Length: 32 } id && id.All(char.IsAsciiHexDigitLower) ? id : "",
            Project = One("project") ?? "",
            Names = names.Count == 0 ? draft.Names : [.. names],
            Template = One("template") ?? "",
            Plan = int.TryParse(One("plan"), NumberStyles.None, CultureInfo.InvariantCulture, out var plan) ? plan : null,
            Region = One("region") ?? "",
            Vpc = One("vpc") ?? draft.Vpc,
            HasPublicIp = One("ip") != None,
            KeyIds = [.. All("key")],
            ExtraStorage = int.TryParse(One("disk"), NumberStyles.None, CultureInfo.InvariantCulture, out var disk) ? disk : 0,
            FileSystem = One("fs") ?? draft.FileSystem,
            Backup = One("backup") ?? draft.Backup,
            BackupTime = One("time") ?? draft.BackupTime,
            BackupDay = One("day") ?? draft.BackupDay,
            Tags = string.Join(", ", All("tag")),
            Note = One("note") ?? "",
        };

        string? One(string name) => query.TryGetValue(name, out var values) && values.Count == 1 && values[0] is { Length: > 0 } value ? value : null;

        IEnumerable<string> All(string name) =>
            query.TryGetValue(name, out var values) ? values.OfType<string>().Where(value => value.Length > 0 || name == "name") : [];
    }

    /// <summary>The VM that an address asks to copy; null for none.</summary>
    public static string? LikeOf(string url) =>
        Parse(url).TryGetValue(Like, out var values) && values.Count == 1 && values[0] is { Length: > 0 } id ? id : null;

    /// <summary>The query of a draft, with its question mark; empty for an empty one.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="withProject">Whether the path does not say the project.</param>
    public static string Write(VmCreateDraft draft, bool withProject)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var plain = new VmCreateDraft();
        List<KeyValuePair<string, string?>> pairs = [];
        Put("form", draft.FormId, plain.FormId);
        Put("project", withProject ? draft.Project : "", plain.Project);
        pairs.AddRange(draft.Names is [""] ? [] : draft.Names.Select(name => KeyValuePair.Create("name", (string?)name)));
        Put("template", draft.Template, plain.Template);
        Put("plan", draft.Plan?.ToString(CultureInfo.InvariantCulture) ?? "", "");
        Put("region", draft.Region, plain.Region);
        Put("vpc", draft.Vpc, plain.Vpc);
        Put("ip", draft.HasPublicIp ? "" : None, "");
        pairs.AddRange(draft.KeyIds.Select(id => KeyValuePair.Create("key", (string?)id)));
        Put("disk", draft.ExtraStorage > 0 ? draft.ExtraStorage.ToString(CultureInfo.InvariantCulture) : "", "");
        Put("fs", draft.FileSystem, plain.FileSystem);
        Put("backup", draft.Backup, plain.Backup);
        Put("time", draft.BackupTime, plain.BackupTime);
        Put("day", draft.BackupDay, plain.BackupDay);
        pairs.AddRange(draft.TagList.Select(tag => KeyValuePair.Create("tag", (string?)tag)));
        Put("note", draft.Note, plain.Note);
        return QueryHelpers.AddQueryString("", pairs);

        void Put(string name, string value, string otherwise)
        {
            if (value != otherwise)
            {
                pairs.Add(KeyValuePair.Create(name, (string?)value));
            }
        }
    }

    private static Dictionary<string, StringValues> Parse(string url)
    {
        var start = url.IndexOf('?', StringComparison.Ordinal);
        return start < 0 ? [] : QueryHelpers.ParseQuery(url[start..].Split('#')[0]);
    }
}
