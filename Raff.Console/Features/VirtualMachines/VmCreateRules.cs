using System.Text.RegularExpressions;
using Raff.Console.Components;
using Raff.Console.Domain;
using Raff.Console.Operations;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.RaffApi.Requests;

namespace Raff.Console.Features.VirtualMachines;

/// <summary>The API's limits for a new VM, checked before anything is sent, and the request it is sent as (docs/raff-api.md#virtual-machines). Pure.</summary>
public static partial class VmCreateRules
{
    /// <summary>How many VMs one form creates.</summary>
    public const int MaxVms = 20;

    /// <summary>The longest name and the longest tag.</summary>
    public const int MaxName = 64;

    /// <summary>The most tags of a VM.</summary>
    public const int MaxTags = 20;

    /// <summary>The most characters of a note that is filled in here, since the address of the form holds it.</summary>
    public const int MaxNote = 500;

    /// <summary>The most extra disk in GB.</summary>
    public const int MaxExtraStorage = 10_000;

    private const int MinPassword = 12;
    private const int MaxPassword = 128;

    /// <summary>The file systems of extra disk.</summary>
    public static IReadOnlyList<string> FileSystems { get; } = ["ext4", "xfs", "btrfs"];

    /// <summary>The days of weekly backups.</summary>
    public static IReadOnlyList<string> Days { get; } = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    /// <summary>The fields of the form as the API names them; one whose name begins another's stands after it.</summary>
    public static IReadOnlyCollection<string> Fields { get; } =
    [
        "template_id", "pricing_id", "region", "ssh_keys", "password", "extra_storage_type", "extra_storage",
        "backup_type", "backup_time", "backup_date", "tags",
        "vpc_id", "skip_public_ip", "skip_vpc", "name",
    ];

    /// <summary>The field of one of several names.</summary>
    public static string NameField(int index) => $"name.{index}";

    /// <summary>Whether a plan is large enough for a template and of a type that it runs on.</summary>
    public static bool Fits(Template? template, VmPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return template is null
            || (plan.Vcpu >= template.Cpu && plan.MemoryGib >= template.Ram && plan.SsdGib >= template.Storage
                && (template.IsWindows ? plan.VmType is null or "windows" or "premium" : plan.VmType != "windows"));
    }

    /// <summary>What is wrong with a password; null for nothing.</summary>
    public static string? PasswordError(string? password) => password switch
    {
        null or "" => null,
        _ when Forbidden().Match(password) is { Success: true } found =>
            $"The password can't contain {(found.Value == " " ? "spaces" : found.Value)}. Use letters, digits and @ + - _ . , !",
        { Length: < MinPassword } => $"The password has {CountText.Of(password.Length, "character")}; it needs at least {MinPassword}.",
        { Length: > MaxPassword } => $"The password has {password.Length} characters; the limit is {MaxPassword}.",
        _ when password.Count(char.IsAsciiLetterUpper) < 2 => "The password needs at least 2 uppercase letters.",
        _ when password.Count(char.IsAsciiDigit) < 2 => "The password needs at least 2 digits.",
        _ when !password.Any(letter => "@+-_.,!".Contains(letter, StringComparison.Ordinal)) => "The password needs at least one of @ + - _ . , !",
        _ => null,
    };

    /// <summary>Notes everything the API would refuse.</summary>
    public static void Check(VmCreateDraft draft, VmCreateCatalog catalog, FormErrors errors)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(errors);
        if (draft.Project.Length == 0)
        {
            errors.Add("project", "Choose a project.");
        }

        CheckNames(draft, errors);
        CheckSize(draft, catalog, errors);
        if (draft.Vpc == VmCreateDraft.NoVpc && !draft.HasPublicIp)
        {
            errors.Add("skip_vpc", "Choose a VPC or a public IPv4 address. A VM needs at least one network.");
        }

        CheckAccess(draft, catalog.TemplateOf(draft), errors);
        CheckExtras(draft, errors);
    }

    /// <summary>The request for one VM of a draft. A pasted text that is no public key is left out: it may be a private one, and requests are shown.</summary>
    public static CreateVm Request(VmCreateDraft draft, string name, VmCreateCatalog catalog, IReadOnlyCollection<SshKey> keys)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(keys);
        var isWindows = catalog.TemplateOf(draft)?.IsWindows == true;
        var publicKeys = keys.Where(key => draft.KeyIds.Contains(key.Id)).Select(key => key.PublicKey)
            .Concat(draft.PastedKeyList.Select(SshKeyText.Read).OfType<SshKeyText.Key>().Select(key => key.Line)).Distinct(StringComparer.Ordinal).ToList();
        var hasBackup = draft.Backup != VmCreateDraft.NoBackup;
        return new CreateVm
        {
            Name = name.Trim(),
            TemplateId = draft.Template,
            PricingId = draft.Plan ?? 0,
            Region = catalog.RegionOf(draft),
            SshKeys = isWindows || publicKeys.Count == 0 ? null : publicKeys,
            Password = draft.Password,
            ExtraStorage = draft.ExtraStorage > 0 ? draft.ExtraStorage : null,
            ExtraStorageType = draft.ExtraStorage > 0 && !isWindows ? draft.FileSystem : null,
            BackupType = hasBackup ? draft.Backup : null,
            BackupTime = hasBackup ? draft.BackupTime : null,
            BackupDate = draft.Backup == "weekly" ? draft.BackupDay : null,
            Tags = draft.TagList is { IsEmpty: false } tags ? tags : null,
            VpcId = draft.Vpc is VmCreateDraft.NewVpc or VmCreateDraft.NoVpc ? null : draft.Vpc,
            SkipVpc = draft.Vpc == VmCreateDraft.NoVpc ? true : null,
            SkipPublicIp = draft.HasPublicIp ? null : true,
        };
    }

    /// <summary>Puts the API's own sentence at the field it speaks of.</summary>
    public static void Place(FormErrors errors, RaffError error)
    {
        ArgumentNullException.ThrowIfNull(errors);
        var found = new FormErrors();
        found.Take(error, Fields);
        foreach (var field in Fields.Where(field => found[field] is not null))
        {
            errors.Add(field == "name" ? NameField(0) : field, found[field]!);
        }

        if (found.Whole is { } whole)
        {
            errors.Note(whole);
        }
    }

    private static void CheckNames(VmCreateDraft draft, FormErrors errors)
    {
        if (draft.Names.Length > MaxVms)
        {
            errors.Add("quantity", $"This form creates at most {MaxVms} VMs at once.");
        }

        for (var index = 0; index < draft.Names.Length; index++)
        {
            var name = errors.Require(NameField(index), "The name", draft.Names[index], MaxName);
            if (name.Length > 0 && draft.Names.Take(index).Any(earlier => earlier.Trim() == name))
            {
                errors.Add(NameField(index), $"{name} is listed twice. Give each VM its own name.");
            }
        }
    }

    private static void CheckSize(VmCreateDraft draft, VmCreateCatalog catalog, FormErrors errors)
    {
        var template = catalog.TemplateOf(draft);
        if (template is null)
        {
            errors.Add("template_id", draft.Template.Length == 0 ? "Choose an image." : "This image is no longer offered. Choose another one.");
        }

        switch (catalog.PlanOf(draft))
        {
            case null:
                errors.Add("pricing_id", draft.Plan is null ? "Choose a plan." : "This plan is no longer offered. Choose another one.");
                break;
            case { OutOfStock: true }:
                errors.Add("pricing_id", "This plan is sold out. Choose another one.");
                break;
            case var plan when !Fits(template, plan):
                errors.Add("pricing_id", template!.IsWindows && plan.VmType is not ("windows" or "premium" or null)
                    ? "Windows needs a Windows or premium plan."
                    : plan.VmType == "windows" ? "This plan is for Windows images. Choose another one."
                    : $"{template.Name} needs at least {template.Cpu} vCPU, {template.Ram} GB of memory and {template.Storage} GB of disk. "
                        + "Choose a larger plan.");
                break;
        }
    }

    private static void CheckAccess(VmCreateDraft draft, Template? template, FormErrors errors)
    {
        var hasPassword = draft.Password is { } secret && secret.Reveal().Length > 0;
        if (PasswordError(draft.Password?.Reveal()) is { } weakness)
        {
            errors.Add("password", weakness);
        }

        if (template is { IsWindows: true })
        {
            if (!hasPassword)
            {
                errors.Add("password", "Windows needs a password.");
            }

            return;
        }

        foreach (var (text, line) in draft.PastedKeyList.Select((text, line) => (text, line + 1)))
        {
            var problem = SshKeyText.Read(text) switch
            {
                SshKeyText.Private => "This is a private key. Paste the public key, from the .pub file.",
                SshKeyText.Invalid { Sentence: var sentence } => sentence,
                _ => null,
            };
            if (problem is not null)
            {
                errors.Add("ssh_keys", draft.PastedKeyList.Length > 1 ? $"Line {line}: {problem}" : problem);
                return;
            }
        }

        if (!hasPassword && draft.KeyIds.IsEmpty && draft.PastedKeyList.IsEmpty)
        {
            errors.Add("ssh_keys", "Choose or paste an SSH key, or set a password. Without one you can't sign in to the VM.");
        }
    }

    private static void CheckExtras(VmCreateDraft draft, FormErrors errors)
    {
        if (draft.ExtraStorage is < 0 or > MaxExtraStorage)
        {
            errors.Add("extra_storage", $"Extra disk is 0 to {CountText.Of(MaxExtraStorage)} GB.");
        }

        if (draft.ExtraStorage > 0 && !FileSystems.Contains(draft.FileSystem))
        {
            errors.Add("extra_storage_type", "Choose ext4, xfs or btrfs.");
        }

        if (draft.Backup is not (VmCreateDraft.NoBackup or "daily" or "weekly"))
        {
            errors.Add("backup_type", "Choose no, daily or weekly backups.");
        }

        if (draft.Backup != VmCreateDraft.NoBackup && !Time().IsMatch(draft.BackupTime))
        {
            errors.Add("backup_time", "Choose a time between 00:00 and 23:59.");
        }

        if (draft.Backup == "weekly" && !Days.Contains(draft.BackupDay))
        {
            errors.Add("backup_date", "Choose the day of weekly backups.");
        }

        if (draft.Note.Length > MaxNote)
        {
            errors.Add("note", $"The note has {draft.Note.Length} characters; the limit here is {MaxNote}. Add the rest on the page of the VM.");
        }

        if (draft.TagList.Length > MaxTags)
        {
            errors.Add("tags", $"There are {draft.TagList.Length} tags; a VM has at most {MaxTags}.");
        }
        else if (draft.TagList.FirstOrDefault(tag => tag.Length > MaxName) is { } tag)
        {
            errors.Add("tags", $"The tag {tag[..20]}… has {tag.Length} characters; the limit is {MaxName}.");
        }
    }

    [GeneratedRegex("[^A-Za-z0-9@+\\-_.,!]")]
    private static partial Regex Forbidden();

    [GeneratedRegex("^([01][0-9]|2[0-3]):[0-5][0-9]$")]
    private static partial Regex Time();
}
