using Raff.Console.Domain.Actions;
using Raff.Console.Operations;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Features.Resources.Commands;

/// <summary>What the dialogs of commands have in common.</summary>
public static class CommandMarks
{
    /// <summary>The data attributes of a command's dialog.</summary>
    public static IReadOnlyDictionary<string, object> Of(Command command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return Of(command.Rule, command.Target.Project?.Value);
    }

    /// <summary>The data attributes of the form of a command on a row.</summary>
    public static IReadOnlyDictionary<string, object> Of(ActionRule rule, IResource row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return Of(rule, row.ProjectId?.Value);
    }

    /// <summary>The equivalent call with curl.</summary>
    public static string? CurlOf(Command command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return command.Request is { } request ? EquivalentCalls.Curl(request) : null;
    }

    private static Dictionary<string, object> Of(ActionRule rule, string? project)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var marks = new Dictionary<string, object>(StringComparer.Ordinal) { ["data-command"] = rule.Name };
        if (project is not null)
        {
            marks["data-project-id"] = project;
        }

        return marks;
    }
}
