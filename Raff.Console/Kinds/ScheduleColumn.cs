namespace Raff.Console.Kinds;

/// <summary>The backup schedules of VMs as a column and a filter: both need the list of schedules beside the rows.</summary>
internal static class ScheduleColumn
{
    private const string Title = "Backup schedule";

    private static readonly ResourceColumn Unbound = new()
    {
        Key = DerivedColumn.BackupSchedule,
        Title = Title,
        Text = static _ => "",
        Ch = 15,
        IsShown = false,
        NeedsSchedules = true,
    };

    /// <summary>The column.</summary>
    public static ResourceColumn Column { get; } =
        Unbound with { Bind = context => Unbound with { Text = row => string.Join(", ", context.Schedules?.Of(row) ?? []) } };

    /// <summary>The filter.</summary>
    public static ResourceFilter Filter { get; } = new(DerivedColumn.BackupSchedule, Title, static _ => [])
    {
        ValuesIn = static (row, context) => context.Schedules?.Of(row) ?? [],
        Known = [ScheduledVms.None, "daily", "weekly"],
        NeedsSchedules = true,
    };
}
