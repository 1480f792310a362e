using static MudBlazor.Icons.Material.Outlined;

namespace Raff.Console.Components;

/// <summary>
/// The one table of icons: a kind, a page or an action has the same icon in navigation, palette, menus, buttons and empty states. Outlined, except
/// for severities, which are filled.
/// </summary>
public static class ConsoleIcons
{
    // Kinds of resources, set on each kind's definition.
    public const string Vm = Dns;
    public const string Volume = SdStorage;
    public const string Snapshot = PhotoCamera;
    public const string Backup = MudBlazor.Icons.Material.Outlined.Backup;
    public const string BackupSchedule = EventRepeat;
    public const string Vpc = Lan;
    public const string PublicIp = Public;
    public const string Firewall = Shield;

    /// <summary>A kind or a page that has no icon.</summary>
    public const string Other = Category;

    // Pages.
    public const string Overview = SpaceDashboard;
    public const string Audit = FactCheck;
    public const string Inventory = Inventory2;
    public const string Costs = Payments;
    public const string Project = Folder;
    public const string Member = Group;
    public const string Role = Badge;
    public const string ApiKey = Key;
    public const string SshKey = Terminal;
    public const string Access = LockPerson;
    public const string History = Difference;
    public const string Report = MudBlazor.Icons.Material.Outlined.Summarize;
    public const string Activity = MudBlazor.Icons.Material.Outlined.History;
    public const string Settings = MudBlazor.Icons.Material.Outlined.Settings;

    // Actions and parts of the shell.
    public const string Add = MudBlazor.Icons.Material.Outlined.Add;
    public const string Edit = MudBlazor.Icons.Material.Outlined.Edit;
    public const string Delete = MudBlazor.Icons.Material.Outlined.Delete;
    public const string Copy = ContentCopy;
    public const string Export = FileDownload;
    public const string Columns = ViewColumn;
    public const string Refresh = MudBlazor.Icons.Material.Outlined.Refresh;
    public const string Search = MudBlazor.Icons.Material.Outlined.Search;
    public const string Close = MudBlazor.Icons.Material.Outlined.Close;
    public const string Menu = MudBlazor.Icons.Material.Outlined.Menu;
    public const string Help = HelpOutline;
    public const string Account = Person;
    public const string SignOut = Logout;
    public const string Expand = ExpandMore;
    public const string Switch = UnfoldMore;
    public const string AllProjects = GridView;
    public const string Protected = MudBlazor.Icons.Material.Outlined.Lock;
    public const string Previous = ChevronLeft;
    public const string Next = ChevronRight;
    public const string Up = ArrowUpward;
    public const string Busy = Sync;
    public const string SavedView = BookmarkBorder;
    public const string Done = CheckCircle;
    public const string ToDo = RadioButtonUnchecked;

    // Commands on resources.
    public const string Start = PlayArrow;
    public const string Stop = MudBlazor.Icons.Material.Outlined.Stop;
    public const string Restart = RestartAlt;
    public const string Tag = Sell;
    public const string Resize = OpenInFull;

    // Severities and states, filled.
    public const string Critical = MudBlazor.Icons.Material.Filled.Report;
    public const string High = MudBlazor.Icons.Material.Filled.Warning;
    public const string Medium = MudBlazor.Icons.Material.Filled.Error;
    public const string Low = MudBlazor.Icons.Material.Filled.Info;
    public const string Success = MudBlazor.Icons.Material.Filled.CheckCircle;

    private static readonly Dictionary<string, string> Pages = new(StringComparer.Ordinal)
    {
        [""] = Overview,
        ["audit"] = Audit,
        ["inventory"] = Inventory,
        ["costs"] = Costs,
        ["history"] = History,
        ["report"] = Report,
        ["/account/projects"] = Project,
        ["/account/members"] = Member,
        ["/account/roles"] = Role,
        ["/account/api-keys"] = ApiKey,
        ["/account/ssh-keys"] = SshKey,
        ["/account/access"] = Access,
        ["/activity"] = Activity,
        ["/settings"] = Settings,
    };

    private static readonly Dictionary<string, string> Verbs = new(StringComparer.Ordinal)
    {
        ["start"] = Start,
        ["stop"] = Stop,
        ["reboot"] = Restart,
        ["hard-reboot"] = Restart,
        ["rename"] = Edit,
        ["update"] = Edit,
        ["edit-note"] = MudBlazor.Icons.Material.Outlined.StickyNote2,
        ["resize"] = Resize,
        ["resize-disk"] = Volume,
        ["reset-password"] = MudBlazor.Icons.Material.Outlined.Password,
        ["reinstall"] = MudBlazor.Icons.Material.Outlined.Replay,
        ["factory-reset"] = MudBlazor.Icons.Material.Outlined.SettingsBackupRestore,
        ["save-image"] = MudBlazor.Icons.Material.Outlined.Save,
        ["console-policy"] = Protected,
        ["attach-vpc"] = Vpc,
        ["detach-vpc"] = Vpc,
        ["attach-ip"] = PublicIp,
        ["detach-ip"] = PublicIp,
        ["attach-firewall"] = Firewall,
        ["detach-firewall"] = Firewall,
        ["add-tag"] = Tag,
        ["edit-tag"] = Tag,
        ["remove-tag"] = Tag,
        ["restore"] = MudBlazor.Icons.Material.Outlined.SettingsBackupRestore,
        ["delete"] = Delete,
        ["delete-chain"] = Delete,
        ["release"] = Delete,
    };

    private static readonly Dictionary<string, string> Made = new(StringComparer.Ordinal)
    {
        ["snapshot.create"] = Snapshot,
        ["backup.create"] = Backup,
        ["backup.reset-chain"] = Backup,
        ["schedule.create"] = BackupSchedule,
        ["volume.attach"] = Volume,
        ["volume.detach"] = Volume,
    };

    /// <summary>The icon of a command.</summary>
    /// <param name="command">Its name: <c>vm.stop</c>.</param>
    public static string OfCommand(string command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return Made.GetValueOrDefault(command) ?? Verbs.GetValueOrDefault(command[(command.IndexOf('.', StringComparison.Ordinal) + 1)..], Other);
    }

    /// <summary>The icon of a page of the menu.</summary>
    /// <param name="path">The page's path, as the menu writes it.</param>
    public static string OfPage(string path) => Pages.GetValueOrDefault(path, Other);
}
