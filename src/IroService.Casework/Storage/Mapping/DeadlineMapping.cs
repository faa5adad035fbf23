using IroService.Domain.Deadlines;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IroService.Casework.Storage.Mapping;

file sealed class DeadlineMapping : IEntityTypeConfiguration<Deadline>
{
    public void Configure(EntityTypeBuilder<Deadline> builder)
    {
        builder.ToTable("Deadlines");
        builder.Property(d => d.Rule).HasMaxLength(64);
        builder.Property(d => d.Duty).HasMaxLength(140);
        builder.Property(d => d.AnchorId).HasMaxLength(40);
        builder.Property(d => d.RunId).HasMaxLength(40);
        builder.Ignore(d => d.RecommendationId);
        builder.Ignore(d => d.DisputeId);
        builder.HasOne(d => d.Period).WithMany().HasForeignKey(d => d.PeriodId);
        builder.HasIndex(d => new { d.PeriodId, d.Rule, d.Duty, d.AnchorId, d.RunId }).IsUnique();
        builder.HasIndex(d => d.AnnounceOn);
        // A sweep and a recompute of the same deadline: the second to write would undo the first unseen, so it is refused and starts anew.
        builder.Property(d => d.AnnounceOn).IsConcurrencyToken();
        builder.HasIndex(d => new { d.ChildId, d.State });
        builder.ComplexProperty(d => d.Terms, terms =>
        {
            terms.Property(t => t.Title).HasMaxLength(200).HasColumnName("Title");
            terms.Property(t => t.Source).HasMaxLength(200).HasColumnName("Source");
            terms.Property(t => t.Owner).HasColumnName("Owner");
            terms.Property(t => t.Basis).HasColumnName("Basis");
            terms.Property(t => t.RuleVersion).HasColumnName("RuleVersion");
            terms.Property(t => t.Anchor).HasColumnName("Anchor");
            terms.Property(t => t.CountsFrom).HasColumnName("CountsFrom");
            terms.Property(t => t.Count).HasColumnName("Count");
            terms.Property(t => t.Unit).HasColumnName("Unit");
            terms.Property(t => t.DueOn).HasColumnName("DueOn").IsConcurrencyToken();
            terms.Property(t => t.CalendarEndsBefore).HasColumnName("CalendarEndsBefore");
            terms.Property(t => t.NotBefore).HasColumnName("NotBefore");
            terms.Property(t => t.DueAtLatest).HasColumnName("DueAtLatest");
            terms.Property(t => t.How).HasColumnName("How");
            terms.Property(t => t.CountsTo).HasColumnName("CountsTo");
            terms.Property(t => t.Since).HasColumnName("Since");
            terms.Property(t => t.BesideDueOn).HasColumnName("BesideDueOn");
            terms.Property(t => t.BesideBasis).HasColumnName("BesideBasis");
            terms.Property(t => t.BesideSource).HasColumnName("BesideSource").HasMaxLength(200);
        });
        builder.Ignore(d => d.Key);
        builder.HasMany(d => d.Changes).WithOne().HasForeignKey(c => c.DeadlineId);
        builder.HasMany(d => d.Announcements).WithOne().HasForeignKey(a => a.DeadlineId);
    }
}

file sealed class DutyAnswerMapping : IEntityTypeConfiguration<DutyAnswer>
{
    public void Configure(EntityTypeBuilder<DutyAnswer> builder)
    {
        builder.ToTable("DutyAnswers");
        builder.Property(a => a.Words).HasMaxLength(DutyAnswer.WordsLength);
        builder.Property(a => a.TakenBackBecause).HasMaxLength(DutyAnswer.WordsLength);
        builder.HasOne(a => a.Deadline).WithMany().HasForeignKey(a => a.DeadlineId);
        builder.HasIndex(a => a.ChildId);
    }
}

file sealed class DeadlineChangeMapping : IEntityTypeConfiguration<DeadlineChange>
{
    public void Configure(EntityTypeBuilder<DeadlineChange> builder)
    {
        builder.ToTable("DeadlineChanges");
        builder.Property(c => c.Cause).HasMaxLength(200);
    }
}

file sealed class AnnouncementMapping : IEntityTypeConfiguration<Announcement>
{
    public void Configure(EntityTypeBuilder<Announcement> builder)
    {
        builder.ToTable("Announcements");
        builder.HasIndex(a => new { a.DeadlineId, a.Kind, a.Number, a.DueOn }).IsUnique();
    }
}

file sealed class NightlyProofMapping : IEntityTypeConfiguration<NightlyProof>
{
    public void Configure(EntityTypeBuilder<NightlyProof> builder)
    {
        builder.ToTable("NightlyProofs");
        builder.HasKey(p => p.Day);
        builder.Property(p => p.FirstFailures).HasMaxLength(NightlyProof.FailuresLength);
        builder.Ignore(p => p.FailureLines);
    }
}
