using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json.Nodes;

namespace Raff.Console.Emulator.OpenApi;

/// <summary>The description as a readable page: plain HTML without scripts, generated from the document alone.</summary>
internal sealed class ReferencePage
{
    private const string Style = """
        body { max-width: 1080px; margin: 0 auto; padding: 24px 16px; background: var(--bg); color: var(--text); font: 14px/1.5 var(--font); }
        a { color: var(--accent); } a:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }
        h2 { margin-top: 40px; padding-bottom: 4px; border-bottom: 1px solid var(--line-strong); }
        h3 { margin: 28px 0 4px; font-size: 15px; } p { margin: 4px 0; }
        code { font-family: var(--mono); font-size: 13px; overflow-wrap: anywhere; }
        .method { display: inline-block; min-width: 56px; font-weight: 700; }
        .muted { color: var(--muted); font-weight: 400; }
        .table { overflow-x: auto; } table { border-collapse: collapse; width: 100%; margin: 6px 0 12px; background: var(--surface); }
        caption { text-align: left; color: var(--muted); } th, td { text-align: left; vertical-align: top; padding: 4px 8px; border: 1px solid var(--line); }
        ul.tags { columns: 3 220px; padding-left: 18px; }
        """;

    private readonly StringBuilder html = new();
    private readonly JsonObject document;

    private ReferencePage(JsonObject document) => this.document = document;

    /// <summary>The page in a theme, <c>light</c> or <c>dark</c>; each links to the other.</summary>
    public static string Of(JsonObject document, string theme)
    {
        var page = new ReferencePage(document);
        page.Write(theme);
        return page.html.ToString();
    }

    private void Write(string theme)
    {
        var info = document["info"]!;
        var other = theme == "dark" ? "light" : "dark";
        html.Append($"""
            <!DOCTYPE html>
            <html lang="en" data-theme="{theme}">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{Text(info["title"])}</title>
            <link rel="icon" href="/favicon.svg"><link rel="stylesheet" href="/tokens.css"><style>{Style}</style></head>
            <body><main>
            <h1>{Text(info["title"])}</h1>
            <p>{Text(info["description"])}</p>
            <p>As JSON: <a href="/openapi/v1.json">/openapi/v1.json</a>. <a href="/openapi?theme={other}">Switch to the {other} theme</a>.</p>
            <p>Every call except those of Health and Catalog sends its key in <code>X-API-Key</code>.</p>

            """);
        var operations = document["paths"]!.AsObject()
            .SelectMany(
                path => path.Value!.AsObject().Select(method => (Path: path.Key, Method: method.Key.ToUpperInvariant(), Operation: method.Value!.AsObject())))
            .ToLookup(entry => (string)entry.Operation["tags"]![0]!);
        Index(operations);
        foreach (var tag in operations)
        {
            html.Append($"<h2 id=\"{Anchor(tag.Key)}\">{Text(tag.Key)}</h2>\n");
            foreach (var (path, method, operation) in tag)
            {
                Operation(path, method, operation);
            }
        }

        Schemas();
        html.Append("</main></body></html>\n");
    }

    private void Index(ILookup<string, (string Path, string Method, JsonObject Operation)> operations)
    {
        html.Append($"<nav aria-label=\"Groups\"><p>{operations.Sum(tag => tag.Count())} operations.</p><ul class=\"tags\">");
        foreach (var tag in operations)
        {
            html.Append($"<li><a href=\"#{Anchor(tag.Key)}\">{Text(tag.Key)}</a> <span class=\"muted\">{tag.Count()}</span></li>");
        }

        html.Append("<li><a href=\"#schemas\">Schemas</a></li></ul></nav>\n");
    }

    private void Operation(string path, string method, JsonObject operation)
    {
        html.Append($"<section><h3 id=\"{Text(operation["operationId"])}\"><span class=\"method\">{method}</span> <code>{Text(path)}</code></h3>\n")
            .Append($"<p>{Text(operation["summary"])} <span class=\"muted\">({Text(operation["operationId"])})</span></p>\n");
        if (operation["description"] is { } description)
        {
            html.Append($"<p>{Text(description)}</p>\n");
        }

        if (operation["parameters"] is JsonArray parameters)
        {
            Table("Parameters", ["Name", "In", "Required", "Type", "Meaning"], parameters.Select(parameter => (string[])
            [
                $"<code>{Text(parameter!["name"])}</code>", Text(parameter["in"]), (bool)parameter["required"]! ? "yes" : "no", Type(parameter["schema"]!),
                Text(parameter["description"]),
            ]));
        }

        if (operation["requestBody"] is { } body)
        {
            html.Append($"<p>Body{((bool)body["required"]! ? "" : " (optional)")}: {Type(Content(body))}</p>\n");
        }

        Table("Answers", ["Status", "Meaning", "Body"], operation["responses"]!.AsObject().Select(response => (string[])
        [
            response.Key, Text(response.Value!["description"]), Type(Content(response.Value)),
        ]));
        html.Append("</section>\n");
    }

    private void Schemas()
    {
        html.Append("<h2 id=\"schemas\">Schemas</h2>\n");
        foreach (var (name, schema) in document["components"]!["schemas"]!.AsObject().OrderBy(schema => schema.Key, StringComparer.Ordinal))
        {
            html.Append($"<section><h3 id=\"{Anchor("schema-" + name)}\"><code>{Text(name)}</code></h3>\n");
            if (schema!["minProperties"] is { } least)
            {
                html.Append($"<p>At least {Text(least)} of the fields.</p>\n");
            }

            var required = schema["required"]?.AsArray().Select(field => (string)field!).ToHashSet() ?? [];
            Table("Fields", ["Name", "Required", "Type"], schema["properties"]!.AsObject().Select(field => (string[])
            [
                $"<code>{Text(field.Key)}</code>", required.Contains(field.Key) ? "yes" : "no", Type(field.Value!),
            ]));
            html.Append("</section>\n");
        }
    }

    private void Table(string caption, string[] headings, IEnumerable<string[]> rows)
    {
        html.Append($"<div class=\"table\" tabindex=\"0\" role=\"region\" aria-label=\"{caption}\"><table><caption>{caption}</caption><thead><tr>");
        foreach (var heading in headings)
        {
            html.Append($"<th scope=\"col\">{heading}</th>");
        }

        html.Append("</tr></thead><tbody>\n");
        foreach (var row in rows)
        {
            html.Append("<tr>").AppendJoin("", row.Select(cell => $"<td>{cell}</td>")).Append("</tr>\n");
        }

        html.Append("</tbody></table></div>\n");
    }

    private static JsonNode Content(JsonNode part) => part["content"]!["application/json"]!["schema"]!;

    /// <summary>A schema in words; named schemas become links.</summary>
    private static string Type(JsonNode schema)
    {
        if (schema["$ref"] is { } reference)
        {
            var name = ((string)reference!).Split('/')[^1];
            return $"<a href=\"#{Anchor("schema-" + name)}\">{Text(name)}</a>";
        }

        return (string?)schema["type"] switch
        {
            null => "anything",
            "array" => $"list of {Type(schema["items"]!)}{Limits(schema)}",
            "object" => $"{{ {string.Join(", ", schema["properties"]!.AsObject().Select(field => $"<code>{Text(field.Key)}</code>: {Type(field.Value!)}"))} }}",
            var type => $"{Text(type)}{Limits(schema)}",
        };
    }

    private static string Limits(JsonNode schema)
    {
        var words = new List<string>();
        Say("format", "{0}");
        Say("minimum", "at least {0}");
        Say("maximum", "at most {0}");
        Say("minLength", "at least {0} characters");
        Say("maxLength", "at most {0} characters");
        Say("minItems", "at least {0} entries");
        Say("maxItems", "at most {0} entries");
        Say("pattern", "matches <code>{0}</code>");
        Say("default", "default {0}");
        if (schema["enum"] is JsonArray allowed)
        {
            words.Add(string.Join(" | ", allowed.Select(word => $"<code>{Text(word)}</code>")));
        }

        return words.Count == 0 ? "" : $", {string.Join(", ", words)}";

        void Say(string keyword, string sentence)
        {
            if (schema[keyword] is { } value)
            {
                words.Add(sentence.Replace("{0}", Text(value), StringComparison.Ordinal));
            }
        }
    }

    private static string Anchor(string name) => Text(name.Replace(' ', '-').ToLowerInvariant());

    private static string Text(JsonNode? value) => Text(value?.ToString());

    private static string Text(string? value) => HtmlEncoder.Default.Encode(value ?? "");
}
