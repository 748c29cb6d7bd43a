"""Messages without a key, and before their turn, are left out of the indexes of these; an index holds what the count of choices reads."""

from alembic import op
import sqlalchemy as sa

revision = '0012'
down_revision = '0011'
branch_labels = None
depends_on = None

KEYED, TURNED, STANDING = sa.text("key IS NOT NULL"), sa.text("turn_id IS NOT NULL"), sa.text("withdrawn_at IS NULL")


def upgrade() -> None:
    with op.batch_alter_table('message') as batch:
        batch.drop_constraint('uq_message_key', type_='unique')
    op.create_index('uq_message_key', 'message', ['key'], unique=True, sqlite_where=KEYED, postgresql_where=KEYED)
    op.drop_index('ix_message_turn_id', table_name='message')
    op.create_index('ix_message_turn_id', 'message', ['turn_id'], unique=False, sqlite_where=TURNED, postgresql_where=TURNED)
    op.create_index('ix_choice_standing', 'choice', ['created_at', 'employer_id', 'person_id'], unique=False, sqlite_where=STANDING, postgresql_where=STANDING)


def downgrade() -> None:
    op.drop_index('ix_choice_standing', table_name='choice')
    op.drop_index('ix_message_turn_id', table_name='message')
    op.create_index('ix_message_turn_id', 'message', ['turn_id'], unique=False)
    op.drop_index('uq_message_key', table_name='message')
    with op.batch_alter_table('message') as batch:
        batch.create_unique_constraint('uq_message_key', ['key'])
