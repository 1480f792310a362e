using System.Text;
using Raff.Console.Operations;
using Raff.Console.RaffApi;

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
