using Microsoft.AspNetCore.Components;

namespace Raff.Console.Components;

/// <summary>What is granted out of all that can be, by group, with what each entry allows; to read, or to tick where changes are heard.</summary>
public sealed partial class GrantGrid
{
    /// <summary>All that can be granted.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<GrantGroup> Groups { get; set; } = [];

    /// <summary>The names that are granted.</summary>
    [Parameter, EditorRequired]
    public IReadOnlySet<string> Granted { get; set; } = new HashSet<string>();

    /// <summary>Hears of every change with all names granted from then on; the grid is to read where nobody hears.</summary>
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
