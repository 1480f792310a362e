using System.Text;
using Raff.Console.Kinds;
using Raff.Console.Operations;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Features.Resources.Create;

/// <summary>A command as other tools send it: curl, the vendor's CLI, Terraform where it has such a resource. Pure.</summary>
public static class RequestTexts
{
    /// <summary>The texts, each under the name of its tool.</summary>
    public static IReadOnlyList<(string Title, string Text)> Of(Command command)
    {
        ArgumentNullException.ThrowIfNull(command);
        List<(string Title, string Text)> texts = [];
        if (command.Request is not { } request)
        {
            return texts;
        }

        texts.Add(("curl", Lines(EquivalentCalls.Curl(request))));
        if (EquivalentCalls.RaffCli(request) is { } cli)
        {
            texts.Add(("Raff CLI", Lines(cli)));
        }

        if (EquivalentCalls.TerraformBlock(request, command.Target.Name) is { } block)
        {
            texts.Add(("Terraform", $"# The provider's project_id must be {request.Project}.\n{block}"));
        }

        return texts;
    }

    /// <summary>How other tools read a resource: curl, the vendor's CLI, and Terraform where its provider has such a data source.</summary>
    /// <param name="kind">The resource's kind.</param>
    /// <param name="row">The resource.</param>
    /// <param name="alias">The name of its project for Terraform; null where it is unknown.</param>
    public static IReadOnlyList<(string Title, string Text)> OfReading(ResourceKind kind, IResource row, string? alias)
    {
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(row);
        List<(string Title, string Text)> texts = [("curl", Lines(kind.ApiCall(row)))];
        var reading = EquivalentCalls.Reading(kind.Source.Name, row.Id, row.ProjectId);
        if (EquivalentCalls.RaffCli(reading) is { } cli)
        {
            texts.Add(("Raff CLI", Lines(cli)));
        }

        if (alias is not null && EquivalentCalls.TerraformData(reading, alias, row.Name) is { } block)
        {
            texts.Add(("Terraform", block));
        }

        return texts;
    }

    /// <summary>A command with one option on each line; what is quoted stays whole.</summary>
    public static string Lines(string command)
    {
        ArgumentNullException.ThrowIfNull(command);
        var text = new StringBuilder();
        var quote = '\0';
        for (var place = 0; place < command.Length; place++)
        {
            var letter = command[place];
            quote = quote == '\0' ? letter is '\'' or '"' ? letter : quote : letter == quote ? '\0' : quote;
            var isOption = quote == '\0' && letter == ' ' && place + 1 < command.Length && command[place + 1] == '-' && place > "curl".Length;
            text.Append(isOption ? " \\\n  " : letter.ToString());
        }

        return text.ToString();
    }
}
