using System.Globalization;
using Raff.Console.Components;
using Raff.Console.Operations;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Features.VirtualMachines;

/// <summary>Tags in forms.</summary>
public static class TagText
{
    /// <summary>The tags of a VM to choose from; those without an id cannot be changed.</summary>
    public static IReadOnlyList<FormChoice> Choices(VirtualMachine vm)
    {
        ArgumentNullException.ThrowIfNull(vm);
        return [.. (vm.Tags ?? []).Where(tag => tag.Id is { Length: > 0 }).Select(tag => new FormChoice(tag.Id!, NameText.Of(tag.Name)))];
    }

    /// <summary>Why there is no tag to choose.</summary>
    public static string? Missing(VirtualMachine vm)
    {
        ArgumentNullException.ThrowIfNull(vm);
        return Choices(vm).Count == 0 ? $"{vm.Name} has no tags." : null;
    }

    /// <summary>A typed priority; null where nothing was typed.</summary>
    public static int? Priority(FormErrors errors, string typed)
    {
        ArgumentNullException.ThrowIfNull(errors);
        ArgumentNullException.ThrowIfNull(typed);
        if (typed.Trim().Length == 0)
        {
            return null;
        }

        if (int.TryParse(typed, NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite,
            CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        errors.Add("priority", "The priority is not a whole number.");
        return null;
    }
}
