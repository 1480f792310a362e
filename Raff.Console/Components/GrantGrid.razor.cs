using Microsoft.AspNetCore.Components;

namespace Raff.Console.Components;

/// <summary>Everything that can be granted, by group, with check boxes for what is granted; read-only without a change handler.</summary>
public sealed partial class GrantGrid
{
    /// <summary>All that can be granted.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<GrantGroup> Groups { get; set; } = [];

    /// <summary>The names that are granted.</summary>
    [Parameter, EditorRequired]
    public IReadOnlySet<string> Granted { get; set; } = new HashSet<string>();

    /// <summary>Called after each change with all granted names; without a handler the grid is read-only.</summary>
    [Parameter]
    public EventCallback<IReadOnlySet<string>> OnChanged { get; set; }

    private bool IsWhole(GrantGroup group) => group.Entries.All(entry => Granted.Contains(entry.Name));

    private Task TakeAsync(IReadOnlyList<GrantEntry> entries, bool isGranted)
    {
        var after = Granted.ToHashSet(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            if (isGranted)
            {
                after.Add(entry.Name);
            }
            else
            {
                after.Remove(entry.Name);
            }
        }

        return OnChanged.InvokeAsync(after);
    }
}
