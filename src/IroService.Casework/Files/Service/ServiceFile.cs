namespace IroService.Casework.Files.Service;

/// <summary>The rows of one service file that are readable by themselves, until those that refer to nothing known are kept out.</summary>
sealed class ServiceFile<T>
{
    readonly ServiceTable<T> _table;
    readonly Action<FileNote> _tell;
    readonly string _file = "";
    List<T> _rows = [];

    public ServiceFile(ServiceTable<T> table, IReadOnlyDictionary<string, string> files, Action<FileNote> tell, List<FileNote> faults)
    {
        (_table, _tell) = (table, tell);
        if (!files.TryGetValue(table.Name, out var file))
        {
            return;
        }

        _file = file;
        try
        {
            _rows = FolderFiles.Reading(file, () => Read(faults));
        }
        catch (UnusableFilesException e)
        {
            faults.AddRange(e.Notes);
        }
    }

    /// <summary>The ids that the file's rows define.</summary>
    public IEnumerable<string> Ids => _rows.Select(_table.Key!.Value.Id);

    /// <summary>Keeps out, and tells, every row that refers to a child, person or team that is not known.</summary>
    /// <returns>Whether there was one.</returns>
    public bool KeepOutUnknown(Func<IdOf, string, bool> isKnown)
    {
        var kept = new List<T>(_rows.Count);
        foreach (var row in _rows)
        {
            var unknown = _table.References.Where(r => r.Id(row) is { Length: > 0 } id && !isKnown(r.Of, id)).ToList();
            foreach (var reference in unknown)
            {
                _tell(new FileNote(FileNoteKind.Unreadable, _file, _table.Line(row), reference.Column, $"{Name(reference.Of)} is neither in the files nor in the database."));
            }

            if (unknown.Count == 0)
            {
                kept.Add(row);
            }
        }

        var any = kept.Count < _rows.Count;
        _rows = kept;
        return any;
    }

    /// <summary>The rows, of those with the same key only the last, which is told.</summary>
    public IReadOnlyList<T> Last()
    {
        if (_table.Key is not { } key)
        {
            return _rows;
        }

        var last = new Dictionary<string, T>();
        foreach (var row in _rows)
        {
            if (last.TryGetValue(key.Id(row), out var earlier))
            {
                Doubt(row, key.Column, FormattableString.Invariant($"the row replaces the one of line {_table.Line(earlier)}, which has the same {key.Column}."));
            }

            last[key.Id(row)] = row;
        }

        return [.. _rows.Where(r => ReferenceEquals(last[key.Id(r)], r))];
    }

    public void Doubt(T row, string column, string what) => _tell(new FileNote(FileNoteKind.Doubtful, _file, _table.Line(row), column, what));

    static string Name(IdOf of) => of switch
    {
        IdOf.Child => "the child",
        IdOf.Person => "the person",
        _ => "the team",
    };

    List<T> Read(List<FileNote> faults)
    {
        using var csv = CsvTable.OpenForRows(_file, _tell);
        if (Refused(csv, faults))
        {
            return [];
        }

        var rowFaults = new RowFaults(_file, csv, _tell);
        var fields = new ServiceFields(csv, rowFaults);
        var rows = new List<T>();
        while (csv.Read())
        {
            rowFaults.Begin();
            if (!rowFaults.TooFewFields() && _table.Read(fields) is var row && !rowFaults.Any)
            {
                rows.Add(row);
            }
        }

        return rows;
    }

    bool Refused(CsvTable csv, List<FileNote> faults)
    {
        var before = faults.Count;
        faults.AddRange(_table.Required.Except(csv.Columns).Select(c => new FileNote(
            FileNoteKind.Unusable, _file, csv.HeaderLine, c, csv.Columns.Count == 0 ? "the file is empty; this column is needed." : "there is no such column; it is needed.")));
        if (faults.Count == before)
        {
            string[] all = [.. _table.Required, .. _table.Optional];
            ColumnNotes.Say(_file, csv, all, all, _tell, faults);
        }

        return faults.Count > before;
    }
}
